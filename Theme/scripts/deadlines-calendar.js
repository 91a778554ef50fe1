// Saves days as a calendar file (RFC 5545): the safe day and the last day of each result that is still to come, each with
// alarms. They are whole days, which have no zone: a day is that day wherever the calendar is. Their alarms are counted from
// the midnight at which the day begins. The page of last days loads it when a reader asks for it.
'use strict';
(() => {
  const { fill, save } = signpost.shared;
  const { deadlines } = signpost;
  const encoder = new TextEncoder();
  // A line of at most 75 bytes; what is longer goes on in lines that begin with a space.
  const folded = line => {
    let out = '';
    let size = 0;
    for (const sign of line) {
      const length = encoder.encode(sign).length;
      if (size + length > 75) {
        out += '\r\n ';
        size = 1;
      }
      out += sign;
      size += length;
    }
    return out + '\r\n';
  };
  const escaped = text => text.replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,').replaceAll('\n', '\\n');
  const compact = day => day.replaceAll('-', '');

  // Nine in the morning, a number of days before a day: as long before its midnight, or after it on the day itself.
  const nine = days => days ? '-P' + (days > 1 ? days - 1 + 'D' : '') + 'T15H' : 'PT9H';

  const event = (rule, kind, day, start, title, description, alarms, words) => [
    'BEGIN:VEVENT',
    // The same dates give the same names, so that a calendar that is given them twice keeps them once.
    'UID:' + rule + '-' + kind + '-' + start + '@signpost',
    'DTSTAMP:' + compact(start) + 'T000000Z',
    'DTSTART;VALUE=DATE:' + compact(day),
    'DTEND;VALUE=DATE:' + compact(deadlines.after(day, '1 day')),
    'SUMMARY:' + escaped(title),
    'DESCRIPTION:' + escaped(description),
    'TRANSP:TRANSPARENT',
    // What would have rung before today is left out, as some calendars ring it at once.
    ...alarms.filter(left => deadlines.after(day, -left + ' days') >= deadlines.today()).flatMap(left => [
      'BEGIN:VALARM', 'ACTION:DISPLAY', 'DESCRIPTION:' + escaped(fill(left ? words.left : words.onTheDay, { left, title })),
      'TRIGGER:' + nine(left), 'END:VALARM',
    ]),
    'END:VEVENT',
  ];
  const textIn = (row, name) => row.querySelector('[data-part=' + name + ']')?.textContent.trim() || '';

  // The calendar of what is still to come, with a note of what became of it where there is one.
  deadlines.calendar = (main, results) => {
    const words = main.querySelector('[data-part=words]').dataset;
    const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Signpost//Deadlines//EN', 'CALSCALE:GREGORIAN'];
    for (const one of results.filter(one => !one.passed)) {
      const row = main.querySelector('[data-row="' + one.rule + '"]');
      const name = textIn(row, 'name');
      const day = one.before ? deadlines.after(one.last, '-1 day') : one.last;
      const last = deadlines.words(one.last) + textIn(row, 'last-by');
      const said = fill(one.before ? words.before : words.lastDay, { last, name }) + '.\n'
        + [textIn(row, 'says'), one.note, words.source].filter(Boolean).join('\n');
      const isTwo = !one.safePassed && one.by === 'family';
      if (isTwo) {
        const title = fill(words.doBy, { do: row.dataset.do, day: deadlines.words(one.safe) });
        lines.push(...event(one.rule, 'safe', one.safe, one.start, title, said, [14, 3, 0], words));
      }
      const title = fill(one.before ? words.before : one.by === 'family' ? words.lastDay : words.others, { last, name });
      lines.push(...event(one.rule, 'last', day, one.start, title, said, isTwo ? [3, 0] : [14, 3, 0], words));
    }
    return [...lines, 'END:VCALENDAR'].map(folded).join('');
  };
  deadlines.save = (main, results) => save('deadlines.ics', 'text/calendar', deadlines.calendar(main, results));
})();
