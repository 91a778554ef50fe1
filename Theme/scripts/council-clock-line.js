// Makes the line of time of the council's clock: by when each limit on the page had to be kept, and what became of it. How a
// limit is counted stands before this script, from council-clock.yaml; its words stand in the list on the page. Days are counted
// by deadlines.js alone. The page loads this once there is a day.
'use strict';
signpost.councilClock = (() => {
  const { fill, make, parts } = signpost.shared;
  const { deadlines, councilSteps: steps } = signpost;
  const { after, words: inWords } = deadlines;
  const between = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / 864e5);

  // The end of a length from a day, which is the first itself where the limit says so. Of working days the first may be later.
  const endOf = (day, length, counts) => {
    if (!counts || length.startsWith('0')) return after(day, length);
    return length.includes('working') ? after(after(day, '-1 day'), length) : after(after(day, length), '-1 day');
  };

  // What became of a limit: nothing where it does not run.
  const reckon = (step, given, what, now) => {
    const { from, counts, by, done, shownBy = [], notWith = [], choice, among = [], onlyIf } = step;
    const starts = Object.keys(from);
    if (!starts.every(id => given[id]) || notWith.some(id => given[id] || what.includes(id))) return null;
    const isChosen = !choice || what.includes(choice);
    if (!isChosen && among.some(id => what.includes(id))) return null;
    const isBefore = Object.values(from).some(length => length.startsWith('before'));
    const [last, start] = starts.map(id => [endOf(given[id], from[id], counts), given[id]]).sort().pop();
    const kept = isBefore ? after(last, '-1 day') : last;
    // What is still to come has not been done.
    const been = ids => ids.map(id => given[id]).filter(day => day && day <= now).sort()[0];
    const doneOn = been([done]);
    const shown = been(shownBy);
    const over = between(kept, doneOn || now);
    let state = over > 0 ? onlyIf || !isChosen ? 'passed' : 'missed' : 'open';
    if (by) state = over > 0 ? 'yours-passed' : 'yours';
    else if (doneOn) state = over > 0 ? 'late' : 'done';
    else if (shown && shown <= kept) state = 'done-by';
    else if (shown) state = 'unknown';
    return {
      last, kept, start, before: isBefore, state, done: doneOn, shown, days: Math.abs(over),
      isSure: isChosen, isCounted: !isBefore && !Object.values(from)[0].startsWith('-'),
    };
  };

  // How a state looks, and under which it is counted above the line.
  const looks = {
    done: 'done', 'done-by': 'done', late: 'late', missed: 'late', open: 'open', unknown: 'unknown', passed: 'unknown',
    yours: 'open', 'yours-passed': 'unknown',
  };
  let shownNow = [];

  const show = (main, given, what) => {
    const part = parts(main);
    const words = part.words.dataset;
    const say = (name, values) => fill(part.words.getAttribute('data-' + name), values);
    const now = deadlines.today();
    const count = n => n === 1 ? words.day : fill(words.many, { n });
    const entry = (look, day, what, ...rest) => make('li', { className: 'clock__entry is-' + look },
      make('p', { className: 'clock__day' }, day), ...what ? [make('p', {}, what)] : [], ...rest);
    const entries = Object.entries(given).map(([id, day]) => {
      const { label } = main.querySelector('[data-start=' + id + ']').dataset;
      return [day, 0, entry('given', inWords(day) + ' – ' + label)];
    });
    shownNow = [];
    for (const row of main.querySelectorAll('[data-row]')) {
      const { name, says, law, 'only-if': onlyIf } = parts(row);
      const step = steps[row.dataset.row];
      const one = reckon({ ...step, onlyIf }, given, what, now);
      if (!one) continue;
      const { state, days, last, kept, start } = one;
      const dated = { days: count(days), done: inWords(one.done), shown: inWords(one.shown), day: inWords(last) };
      const isToday = !days && (state === 'open' || state === 'yours');
      const status = say(isToday ? state === 'open' ? 'last' : 'yours-last' : state, dated) + '.';
      const { title: about } = row.closest('[data-title]').dataset;
      const why = make('p', { className: 'small' }, about + ': ' + says.textContent + ' (', law.firstChild.cloneNode(true), ')');
      if (onlyIf) why.append(' ', onlyIf.textContent);
      else if (!one.isSure) why.append(' ', words.if);
      const look = looks[state];
      const more = [];
      if (look === 'late' && step.complain) {
        const filled = new URLSearchParams({
          [words.letterLimit]: step.complain, ...one.isCounted && { [words.letterStart]: start }, [words.letterLast]: kept,
        });
        const href = words.letter + '#f:' + filled;
        more.push(make('p', { className: 'clock__letter' }, make('a', { className: 'small-button', href }, words.write)));
      }
      const title = (step.by ? words.mine + ': ' : '') + name.textContent;
      const item = entry(look, say(one.before ? 'due-before' : 'by', dated), title,
        make('p', { className: 'clock__state' }, status), why, ...more);
      Object.assign(item.dataset, { step: row.dataset.row, state, days, last });
      entries.push([last, 1, item]);
      shownNow.push({ ...one, rule: row.dataset.row, note: status, by: 'others', isOfFamily: step.by, passed: false, look });
    }
    entries.push([now, 2, entry('today', fill(words.today, { day: inWords(now) }))]);
    entries.sort(([one, first], [other, second]) => one < other ? -1 : one > other ? 1 : first - second);
    part.line.replaceChildren(...entries.map(([,, item]) => item));
    const counts = ['late', 'unknown', 'open', 'done'].map(look => [look, shownNow.filter(one => one.look === look && !one.isOfFamily).length]);
    const told = counts.filter(([, n]) => n).map(([look, n]) => say('count-' + look, { n })).join(', ');
    part.sum.textContent = told ? say('sum', { told }) : words.nothing;
    part.save.hidden = !shownNow.length;
    // The days that the page of last days asks for as well go along.
    const own = Object.entries(given).filter(([id]) => deadlines.starts.includes(id)).map(([id, day]) => id + '=' + day);
    part.own.hash = own.join('&');
  };
  const save = main => deadlines.save(main, shownNow);
  return { reckon, show, save };
})();
