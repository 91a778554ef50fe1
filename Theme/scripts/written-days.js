// Reads days as people write and paste them, the day before the month: '15/6/26', '15th Jun', 'Monday 15 June ’26',
// '2026-06-15'. Of what is no day it gives the name of the reason, for which the page has words. Days are texts such as
// '2026-06-15'. This is the one place that reads what somebody typed.
'use strict';
signpost.writtenDays = (() => {
  const months = 'January February March April May June July August September October November December'.split(' ');
  const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
  const between = /[\s,./–—‐−⁄_'’‘\u0060-]/;
  // Characters that nobody sees, such as marks of direction.
  const unseen = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f]/;
  // The digit 0 in Arabic, Persian, Devanagari, Bengali, Gurmukhi, Gujarati and Tamil.
  const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xbe6];

  // A day in words: 'Monday 15 June 2026'.
  const words = day => new Date(day).toLocaleDateString('en-GB', { dateStyle: 'full', timeZone: 'UTC' }).replaceAll(',', '');
  // Today in England, wherever the reader is; nothing else is asked of the clock.
  const today = () => new Date().toLocaleDateString('en-GB', { timeZone: 'Europe/London' }).split('/').reverse().join('-');
  const lengthOf = (year, month) => new Date(Date.UTC(year, month, 0)).getUTCDate();
  const two = number => String(number).padStart(2, '0');

  // A character as it is meant: a digit, a letter, ' ' for what separates them, '' for what nobody sees.
  const meant = character => {
    const code = character.codePointAt();
    const zero = zeros.find(zero => code >= zero && code < zero + 10);
    if (zero) return String(code - zero);
    if (unseen.test(character)) return '';
    return between.test(character) ? ' ' : character;
  };
  // The numbers and the words of a text, in lower case.
  const pieces = text =>
    [...text.slice(0, 200).normalize('NFKC').toLowerCase()].map(meant).join('').match(/[0-9]+|[^0-9 ]+/g) || [];
  // The place of a name, or of one cut short, among names; from 1.
  const placeOf = (names, word) =>
    word.length > 2 ? names.findIndex(name => name.toLowerCase().startsWith(word === 'sept' ? 'sep' : word)) + 1 : 0;

  // Why a day, a month and a year are none together: nothing where they are.
  const fault = (day, month, year) => {
    if (month < 1 || month > 12) return { why: 'monthNumber', number: month };
    if (year.length === 1 || year.length === 3) return { why: 'shortYear', number: year };
    if (year && (year < 1900 || year > 2099)) return { why: 'otherYear', number: year };
    if (day < 1 || day > 31) return { why: 'dayNumber', number: day };
    const count = lengthOf(year || 2000, month);
    return day > count && { why: month === 2 && year ? 'february' : 'shortMonth', month: months[month - 1], year, count };
  };
  // What a text says: `day`, and whether with its `year`; or `why` it is none; or nothing.
  const read = (written, now = today()) => {
    const digits = [];
    let month = null;
    for (const piece of pieces(String(written))) {
      const place = placeOf(months, piece);
      if (/^[0-9]/.test(piece)) digits.push(piece);
      else if (place && month === null) month = place;
      else if (!'st nd rd th of the'.split(' ').includes(piece) && !placeOf(weekdays, piece)) return { why: 'word', word: piece.slice(0, 30) };
    }
    if (digits[0]?.length === 4 && (digits[1] || month)) digits.reverse();
    const isFirst = digits.length === 1 && digits[0].length === 4;
    if (isFirst && month) return { why: 'noDay' };
    if (month === null && digits.length > 1) month = Number(digits.splice(1, 1));
    const [day, year = ''] = digits;
    if (!day) return month ? { why: 'noDay' } : {};
    if (digits.length > 2 || day.length > 2 || year.length > 4 || month > 99) return { why: 'unclear' };
    if (month === null) return { why: 'noMonth' };
    const full = year.length === 2 ? '20' + year : year;
    const wrong = fault(Number(day), month, full);
    if (wrong) return wrong;
    const inYear = one => one + '-' + two(month) + '-' + two(Number(day));
    if (full) return { day: inYear(full), year };
    // Without a year it is the latest such day that is not to come.
    for (let one = Number(now.slice(0, 4)), first = one - 8; one > first; one--) {
      if (Number(day) <= lengthOf(one, month) && inYear(one) <= now) return { day: inYear(one), year };
    }
    return { why: 'unclear' };
  };
  // The same of three fields: of the day, which may hold all of it, of the month and of the year.
  const inFields = (fields, now) => {
    const [day, month, year] = fields.map(field => field.value.trim());
    if (!day && (month || year)) return { why: 'noDay' };
    const isAlone = [...day].length < 3 && !month && year;
    return isAlone ? { why: 'noMonth' } : read([day, month, year].join(' '), now);
  };
  return { months, weekdays, lengthOf, words, today, read, inFields };
})();
