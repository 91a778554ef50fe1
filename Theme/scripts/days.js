// Questions days that cannot be meant, before anything is worked out from them: those still to come or long past, and those
// that stand in the wrong order. Days are texts such as '2026-06-15'. The device's clock may be wrong, so a reader can say
// that a day is right. Pages load this when a day is given; the words stand on the page.
'use strict';
signpost.days = (() => {
  const { today, words } = signpost.writtenDays;
  const { fill, make } = signpost.shared;
  const dayOf = (year, month, day) => {
    const date = new Date(Date.UTC(year, month - 1, day));
    return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : '';
  };
  // The months from one day to another, with parts of a month.
  const count = day => day.split('-').reduce((sum, part, place) => sum + part * [12, 1, 1 / 32][place], 0);
  const months = (from, to) => count(to) - count(from);

  // Why a day cannot be meant, and the id of the day that says so: nothing where it can.
  const reason = ({ lies, within, after = '' }, day, days, now) => {
    if (lies === 'past' && day > now) return ['toCome'];
    if (lies === 'ahead' && day < now) return ['gone'];
    if (Math.abs(months(now, day)) > within) return [day > now ? 'far' : 'old'];
    const other = after.split(' ').find(id => days[id] > day);
    return other && ['before', other];
  };
  // The days that may have been meant, the nearest first: in another year, with day and month exchanged, or else in another
  // month. A day that only stands in the wrong order is rather in another month.
  const meant = (range, written, days, now, why) => {
    const [year, month, day] = written.split('-');
    const near = +now.slice(0, 4);
    const can = (all, from) => [...new Set(all)].filter(one => one && one !== written && !reason(range, one, days, now))
      .sort((one, other) => Math.abs(months(from, one)) - Math.abs(months(from, other))).slice(0, 2);
    const years = can([...[near + 1, near, near - 1].map(one => dayOf(one, month, day)), dayOf(year, day, month)], now);
    const inMonths = can([...'123456789abc'].map(one => dayOf(year, parseInt(one, 16), day)), written);
    return (why === 'before' ? inMonths.length : !years.length) ? inMonths : years;
  };

  // The doubts about days: by id what can be of each, the days that were given, and the ids of which a reader is sure.
  const doubts = (ranges, days, sure = []) => {
    // Where a reader is sure that a day to come has been, the clock is wrong: that day is taken for today, and others a little
    // later may have been as well.
    const known = sure.filter(id => ranges[id]?.lies === 'past').map(id => days[id] || '');
    const clock = today();
    const now = [...known, clock].sort().pop();
    if (now > clock) ranges = Object.fromEntries(Object.entries(ranges).map(([id, range]) => [id, { ...range, lies: 'either' }]));
    // What could not be read is no day.
    const open = Object.keys(ranges).filter(id => days[id] > '1' && !sure.includes(id));
    // A day that is doubtful by itself says nothing about others.
    const firm = { ...days };
    for (const id of open) if (reason(ranges[id], days[id], {}, now)) delete firm[id];
    return open.flatMap(id => {
      const day = days[id];
      const [why, other] = reason(ranges[id], day, firm, now) || [];
      if (!why) return [];
      const answers = meant(ranges[id], day, firm, now, why).map(one => [id, one]);
      if (other && !sure.includes(other)) {
        answers.push(...meant(ranges[other], days[other], firm, now).filter(one => one <= day).slice(0, 1).map(one => [other, one]));
      }
      return [{ id, day, why, other, answers }];
    });
  };

  // What is wrong with the day of a field that cannot be read, in words: `said` has a sentence for each reason.
  const fault = (label, found, said) => fill(said[found.why], { label, ...found });

  // Writes into an element by what day something has to be done, the days in bold. `said` has the words for a day to come, for
  // one so near that it has to be done today, and for one that has passed.
  const tell = (element, said, { rule, safe, last, passed, safePassed }) => {
    const [toDo, lastBy] = signpost.deadlineNames[rule];
    const sentence = said[passed ? 'passed' : safePassed ? 'due' : 'open'];
    const text = fill(sentence, { do: toDo, lastBy, safe: '{' + words(safe) + '}', last: '{' + words(last) + '}' });
    element.replaceChildren(...text.split(/[{}]/).map((piece, place) => place % 2 ? make('strong', {}, piece) : piece));
  };

  // Questions the days of a form: each field that one is doubtful of, the words, and a box with a button for each answer.
  // A field's `data-start` is the id of its day, and what can be of it stands beside; `data-sure` gets the day of which a reader
  // is sure. `then` is called with a field and the day that is meant.
  const questions = (fields, days, said, then) => {
    const fieldOf = id => fields.find(field => field.dataset.start === id);
    const ranges = Object.fromEntries(fields.map(field => [field.dataset.start, field.dataset]));
    return doubts(ranges, days, days.sure).map(({ id, day, why, other, answers }) => {
      const values = (key, one) => ({ label: ranges[key].label, day: words(one) });
      const button = (text, key, one) => {
        const element = make('button', { type: 'button', className: 'small-button' }, fill(text, values(key, one)));
        element.addEventListener('click', () => {
          if (one === days[key]) ranges[key].sure = one;
          then(fieldOf(key), one);
        });
        return element;
      };
      const box = make('div', { className: 'day-question' },
        ...answers.map(([key, one]) => button(key === id ? said.meant : said.meantOther, key, one)), button(said.sure, id, day));
      const text = fill(said[why], { ...values(id, day), today: words(today()), other: ranges[other]?.label, otherDay: other && words(days[other]) });
      return [fieldOf(id), text, box];
    });
  };

  // Shows what is wrong in a form, at each field and in a summary: the field, the words, and what may answer them.
  const report = (fields, wrong, summary) => {
    for (const field of fields) {
      const [, text] = wrong.find(([one]) => one === field) || [];
      signpost.errors.mark(field.querySelector('[data-part=error]'), field.querySelectorAll('input'), text);
    }
    signpost.errors.show(summary, wrong.map(([field, text, ...answers]) => ({ input: field.querySelector('input'), text, answers })));
  };
  return { words, doubts, fault, tell, questions, report };
})();
