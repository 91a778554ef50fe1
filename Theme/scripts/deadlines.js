// Works out last days under the rules of deadlines.yaml. This is the one place that does. It knows calendar days only, so
// clocks and zones cannot matter; days come and go as texts such as '2026-06-15', and a bad one gives '' or no result.
'use strict';
signpost.deadlines = (() => {
  const { holidays, exceptions, rules } = signpost.deadlineData;
  const { months, weekdays, lengthOf, read, today, words } = signpost.writtenDays;

  // Days as numbers, counted from 1 January 1970. Of the clock's arithmetic only UTC is used, in which all days are as long.
  const number = (year, month, day) => Date.UTC(year, month - 1, day) / 864e5;
  const text = n => new Date(n * 864e5).toISOString().slice(0, 10);
  const parts = n => text(n).split('-').map(Number);
  const weekdayOf = n => (n + 3) % 7;
  // The number of a day that exists, in a year that a reader may mean; otherwise `null`.
  const parse = day => {
    const n = typeof day === 'string' && day.length === 10 ? number(...day.split('-').map(Number)) : NaN;
    return n >= number(1900, 1, 1) && n < number(2100, 1, 1) && text(n) === day ? n : null;
  };

  // By Gauss's rule as it holds from 1900 to 2099.
  const easter = year => {
    const a = year % 19;
    const d = (19 * a + 24) % 30;
    const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7;
    return number(year, 3, 22) + d + e - (e > 5 && (d > 28 || d > 27 && a > 10) ? 7 : 0);
  };
  // The day of a holiday in a year: '1 January', 'Easter - 2', 'first Monday of May'.
  const dayOf = (rule, year) => {
    const [first, second, third, fourth] = rule.split(' ');
    if (first === 'Easter') return easter(year) + Number(second + third);
    if (!fourth) return number(year, months.indexOf(second) + 1, Number(first));
    const month = months.indexOf(fourth) + 1;
    const weekday = weekdays.indexOf(second);
    const start = number(year, month, 1);
    if (first === 'first') return start + (weekday - weekdayOf(start) + 7) % 7;
    const end = start + lengthOf(year, month) - 1;
    return end - (weekdayOf(end) - weekday + 7) % 7;
  };
  const isWeekend = n => weekdayOf(n) > 4;
  const years = new Map();
  // The days of a year that are not working days though no Saturdays or Sundays, with their names.
  const holidaysOf = year => {
    if (years.has(year)) return years.get(year);
    const gone = exceptions.map(one => one[2] && parse(one[2]));
    const days = new Map();
    const moved = [];
    for (const [name, rule] of holidays) {
      const day = dayOf(rule, year);
      if (isWeekend(day)) moved.push([name, day]);
      else if (!gone.includes(day)) days.set(day, name);
    }
    for (const [name, day] of moved) {
      let next = day + 1;
      while (isWeekend(next) || days.has(next)) next++;
      days.set(next, name);
    }
    for (const [day, name] of exceptions) if (day.startsWith(year + '-')) days.set(parse(day), name);
    years.set(year, days);
    return days;
  };
  const holidayOf = n => holidaysOf(parts(n)[0]).get(n) || '';
  const isWorking = n => !isWeekend(n) && !holidayOf(n);
  const onwards = (n, step) => {
    while (!isWorking(n)) n += step;
    return n;
  };

  // The same day of another month, or the last day of that month where it has no such day.
  const plusMonths = (n, count) => {
    const [year, month, day] = parts(n);
    const first = number(year, month + count, 1);
    const [y, m] = parts(first);
    return first + Math.min(day, lengthOf(y, m)) - 1;
  };
  const plusWorking = (n, count) => {
    const step = Math.sign(count);
    for (let left = Math.abs(count); left; left--) n = onwards(n + step, step);
    return n;
  };
  // The day on which the rules let something be done that had to be done by a day, and why.
  const extend = (end, extensions = []) => {
    const [year, month, day] = parts(end);
    if (extensions.includes('august') && month === 8) return [onwards(number(year, 9, 1), 1), 'august'];
    if (extensions.includes('christmas') && (month === 12 && day > 24 || month === 1 && day === 1)) {
      return [onwards(number(year + (month === 12), 1, 2), 1), 'christmas'];
    }
    return extensions.includes('working-day') && !isWorking(end)
      ? [onwards(end, 1), isWeekend(end) ? 'weekend' : 'holiday', 'working-day'] : [end];
  };
  // The end of a length such as '2 months' or '3 working days', or of 'before 15 February' of the year.
  const endOf = (start, length) => {
    const [first, second, third] = length.split(' ');
    if (first === 'before') return number(parts(start)[0], months.indexOf(third) + 1, Number(second));
    const count = Number(first);
    if (second.startsWith('month')) return plusMonths(start, count);
    if (second === 'working') return plusWorking(start, count);
    return start + count * (second.startsWith('week') ? 7 : 1);
  };

  const endsBefore = length => length?.startsWith('before');
  const reckonRule = (rule, given, today, why) => {
    const ends = Object.entries(rule.from).filter(([key]) => given[key] !== null).map(([key, length]) =>
      ({ key, start: given[key], end: endOf(given[key], length) - (rule.counts ? 1 : 0), isMonths: length.includes('month') }));
    if (!ends.length) return null;
    // The later end counts; where both are on one day, the first start is named.
    const { key, start, end, isMonths } = ends.reduce((best, next) => next.end > best.end ? next : best);
    if (isMonths && !rule.counts && parts(end)[2] < parts(start)[2]) why.push('month-end');
    // Of a rule that runs from two days, the second may stand alone, or lie before the first.
    const [first, second] = Object.keys(rule.from);
    if (ends.length > 1) {
      why.push(key + '-later');
      if (given[second] < given[first]) why.push(second + '-before-' + first);
    } else if (key === second) why.push(key + '-only');
    const [last, ...reasons] = extend(end, rule.extends);
    why.push(...reasons);
    let doubtful = '';
    for (const [other, length] of Object.entries(rule.doubtful || {})) {
      const [later] = given[other] === null ? [0] : extend(endOf(given[other], length), rule.extends);
      if (later > last) {
        doubtful = text(later);
        why.push(other + '-doubtful');
      }
    }
    const isBefore = endsBefore(rule.from[key]);
    const early = parseInt(rule.safe, 10);
    const safe = rule.safe === 'at once' ? start : early ? onwards(end - early, -1) : last;
    const left = last - today - isBefore;
    return {
      rule: rule.id, from: key, start: text(start), end: text(end), safe: text(safe), last: text(last), doubtful, why, left,
      before: isBefore, by: rule.safe ? 'family' : 'others', passed: left < 0, safePassed: safe < today,
    };
  };

  const now = () => parse(today());
  const starts = [...new Set(rules.flatMap(rule => [...Object.keys(rule.from), ...Object.keys(rule.doubtful || {})]))];
  // Whether the year of a day is enough: a time limit runs up to a day of that year.
  const ofYear = key => rules.some(rule => endsBefore(rule.from[key]));
  const reckon = (facts, today) => {
    const given = {};
    const day = parse(today) ?? now();
    for (const key of starts) given[key] = parse(facts[key]);
    const wanted = facts.for?.length ? facts.for : null;
    return rules.filter(rule => (!rule.when || facts.about === rule.when) && (!rule.unless || facts.about !== rule.unless)
      && (wanted ? wanted.includes(rule.id) : given[rule.until] == null))
      .map(rule => reckonRule(rule, given, day, [])).filter(Boolean);
  };

  const fragment = hash => {
    const facts = { sure: [] };
    const unread = [];
    if (hash.length > 4000) return { facts, unread };
    for (const [key, written] of new URLSearchParams(hash.slice(1))) {
      const value = written.trim();
      if (starts.includes(key)) {
        const found = read(ofYear(key) && value.length === 4 ? '1 1 ' + value : value);
        if (found.day) facts[key] = found.day;
        else unread.push([key, { why: 'unclear', ...found }]);
      } else if (key === 'sure' && starts.includes(value)) facts.sure.push(value);
      else if (key === 'about' && rules.some(rule => rule.when === value)) facts.about = value;
      else if (key === 'for') facts.for = value.split(' ').filter(id => rules.some(rule => rule.id === id));
    }
    return { facts, unread };
  };
  const link = facts => [
    ...starts.filter(key => parse(facts[key]) !== null).map(key => key + '=' + facts[key]),
    ...(facts.sure || []).map(key => 'sure=' + key),
    ...facts.about ? ['about=' + facts.about] : [],
    ...facts.for?.length ? ['for=' + facts.for.join('+')] : [],
  ].join('&');

  const of = work => day => {
    const n = parse(day);
    return n === null ? '' : work(n);
  };
  return {
    reckon, fragment, link, rules, starts, ofYear,
    after: (day, length) => of(n => text(endOf(n, length)))(day),
    holiday: of(holidayOf),
    words: of(n => words(text(n))),
    today,
  };
})();
