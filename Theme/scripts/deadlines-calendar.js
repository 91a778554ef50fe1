// Saves days as a calendar file (RFC 5545): the safe day and the last day of each result that is still to come, each with
// alarms two weeks and three days before. The page of last days loads it when a reader asks for it.
'use strict';
(() => {
  const encoder = new TextEncoder();
  // A line of at most 75 bytes; what is longer goes on in lines that begin with a space.
  const folded = line => {
    let out = '', size = 0;
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

  const event = (rule, kind, day, start, summary, description) => [
    'BEGIN:VEVENT',
    // The same dates give the same names, so that a calendar that is given them twice keeps them once.
    'UID:' + rule + '-' + kind + '-' + start + '@signpost',
    'DTSTAMP:' + compact(start) + 'T000000Z',
    'DTSTART;VALUE=DATE:' + compact(day),
    'DTEND;VALUE=DATE:' + compact(signpostDeadlines.addDays(day, 1)),
    'SUMMARY:' + escaped(summary),
    'DESCRIPTION:' + escaped(description),
    'TRANSP:TRANSPARENT',
    ...['P14D', 'P3D'].flatMap(time => [
      'BEGIN:VALARM', 'ACTION:DISPLAY', 'DESCRIPTION:' + escaped(summary), 'TRIGGER:-' + time, 'END:VALARM',
    ]),
    'END:VEVENT',
  ];
  const textIn = (row, name) => row.querySelector('[data-part=' + name + ']')?.textContent.trim() || '';

  // The calendar of what is still to come.
  signpostDeadlines.calendar = (main, results) => {
    const words = main.querySelector('[data-part=words]').dataset;
    const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Signpost//Deadlines//EN', 'CALSCALE:GREGORIAN'];
    for (const one of results.filter(one => !one.passed)) {
      const row = main.querySelector('[data-row="' + one.rule + '"]');
      const name = textIn(row, 'name'), day = one.before ? signpostDeadlines.addDays(one.last, -1) : one.last;
      const said = words.last + ': ' + signpostDeadlines.words(day) + textIn(row, 'last-by') + '.\n'
        + textIn(row, 'says') + '\n' + words.source;
      if (!one.safePassed && one.by === 'family') {
        lines.push(...event(one.rule, 'safe', one.safe, one.start, textIn(row, 'do-by') + ' today: ' + name, said));
      }
      lines.push(...event(one.rule, 'last', day, one.start, words.last + ': ' + name, said));
    }
    return [...lines, 'END:VCALENDAR'].map(folded).join('');
  };
  signpostDeadlines.save = (main, results) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([signpostDeadlines.calendar(main, results)], { type: 'text/calendar' }));
    link.download = 'deadlines.ics';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  };
})();
