// The page that works out last days: reads the form or the address after the '#', says clearly what it could not read, and
// shows the safe day first. Nothing is sent or kept. Without it, the page leads to worked examples and to a table.
'use strict';
(() => {
  const main = document.querySelector('[data-deadlines]');
  const { deadlines: dates, writtenDays } = signpost;
  const { parts, fill, make, load } = signpost.shared;
  const part = parts(main);
  const all = (selector, from = main) => [...from.querySelectorAll(selector)];
  const { form, results, words: saved } = part;
  const words = saved.dataset;
  const fields = all('[data-start]');
  const about = form.elements.about;
  let wanted = [];
  let shown = [];

  const fieldOf = start => form.querySelector('[data-start=' + start + ']');
  const inputsOf = field => all('input', field);

  // What a field says, as `writtenDays` reads it; of some, the year is enough.
  const foundIn = field => {
    const [day, month, year] = inputsOf(field).map(input => input.value.trim());
    const isYear = dates.ofYear(field.dataset.start) && year && !day && !month;
    return isYear ? writtenDays.read('1 1 ' + year) : writtenDays.inFields(inputsOf(field));
  };
  const put = (field, day) => {
    inputsOf(field).forEach((input, place) => {
      input.value = day ? Number(day.split('-')[2 - place]) : '';
    });
  };

  // The result that sent its reader here, as 'route-finder/result--advice+who:parent': the way back takes the dates along.
  // It leads to a page below this folder, whatever the address says.
  const from = () => location.hash.split('&back=')[1] || '';
  const showWays = days => {
    const { back, clock } = part;
    if (clock) clock.hash = days;
    const [page, ...answers] = from().split('+');
    back.hidden = !page.includes('/result--') || page.includes('.') || page.includes('%');
    back.firstElementChild.href = './' + page + '.html#a:'
      + [...answers.map(answer => answer.replace(':', '=')), days].join('&');
  };

  const showWhen = (element, states) => {
    for (const one of all(':scope > [data-when]', element)) {
      one.hidden = !one.dataset.when.split(' ').some(state => states.includes(state));
    }
  };
  const show = facts => {
    shown = dates.reckon(facts);
    const byRule = new Map(shown.map(one => [one.rule, one]));
    for (const group of all('[data-group]')) {
      const states = [];
      for (const row of all('[data-row]', group)) {
        const one = byRule.get(row.dataset.row);
        row.hidden = !one;
        delete row.dataset.rule;
        if (!one) continue;
        Object.assign(row.dataset, { rule: one.rule, safe: one.safe, deadline: one.last });
        const state = one.passed ? 'passed' : one.safePassed ? 'due' : 'open';
        states.push(state);
        showWhen(row, [state]);
        const { label } = fieldOf(one.from).dataset;
        const said = { holiday: dates.holiday(one.end), label };
        for (const name of ['start', 'end', 'safe', 'last', 'doubtful']) said[name] = dates.words(one[name]);
        for (const place of all('[data-fill]', row)) place.textContent = said[place.dataset.fill];
        row.querySelector('ul')?.replaceChildren(
          ...['from', ...one.why].map(why => make('li', {}, fill(saved.getAttribute('data-' + why), said))));
      }
      for (const one of all('[data-without]', group)) one.hidden = !!facts[one.dataset.without];
      group.hidden = !states.length;
      showWhen(group, states);
    }
    results.hidden = !shown.length;
    showWays(dates.link({ ...facts, for: [] }));
    part.save.hidden = shown.every(one => one.passed);
  };

  // Asks for what the wanted rules start from, and for everything where none is named.
  const ask = () => {
    const rules = dates.rules.filter(rule => wanted.includes(rule.id));
    for (const field of fields) field.hidden = rules.length && !rules.some(rule => field.dataset.start in rule.from);
    for (const group of all('[data-asks]', form)) {
      const open = all('[data-start]', group).filter(field => !field.hidden);
      group.hidden = !open.length;
      if (rules.length || open.some(field => foundIn(field).day)) group.open = true;
    }
    about.closest('label').hidden = rules.length && !rules.some(rule => rule.when);
    part.others.hidden = !rules.length;
  };

  // Reports the fields that cannot be read, each with what was found, and those whose days cannot be meant; goes on where all
  // can. The script that does so is loaded once there is something to say.
  const check = (facts, unread, then, said = part['day-question'].dataset) => {
    const judge = () => {
      const { days } = signpost;
      const wrong = unread.map(([field, found]) => [field, found.text || days?.fault(field.dataset.label, found, said)]);
      const doubts = days?.questions(fields, facts, said, (field, day) => {
        put(field, day);
        form.requestSubmit();
      }) || [];
      days?.report(fields, [...wrong, ...doubts], part.errors);
      results.hidden = doubts.length + unread.length;
      if (!doubts.length) then();
    };
    if (signpost.days || !unread.length && !dates.link(facts)) judge();
    else load([words.days]).then(judge, judge);
  };

  const open = () => {
    const { facts, unread } = dates.fragment(location.hash);
    wanted = facts.for || [];
    for (const field of fields) put(field, facts[field.dataset.start]);
    for (const start of facts.sure) fieldOf(start).dataset.sure = facts[start];
    about.checked = facts.about === about.value;
    ask();
    check(facts, unread.map(([start, found]) => [fieldOf(start), found]), () => show(facts));
  };
  form.addEventListener('submit', event => {
    event.preventDefault();
    const facts = { for: wanted };
    const asked = fields.filter(field => !field.hidden);
    if (about.checked) facts.about = about.value;
    const found = asked.map(field => [field, foundIn(field)]);
    const unread = found.filter(([, one]) => one.why);
    for (const [field, one] of found) facts[field.dataset.start] = one.day;
    facts.sure = found.filter(([field, one]) => one.day && field.dataset.sure === one.day).map(([field]) => field.dataset.start);
    if (!found.some(([, one]) => one.day || one.why)) unread.push([asked[0], { text: words.none }]);
    check(facts, unread, () => {
      if (unread.length) return;
      history.replaceState(null, '', '#' + dates.link(facts) + (from() && '&back=' + from()));
      for (const field of asked) put(field, facts[field.dataset.start]);
      show(facts);
      results.querySelector('h2').focus();
    });
  });
  part.others.querySelector('button').addEventListener('click', () => {
    wanted = [];
    ask();
  });
  // The calendar's script is loaded when it is asked for.
  part.save.addEventListener('click', () => {
    load([words.calendar]).then(() => dates.save(main, shown), () => {});
  });
  form.hidden = false;
  addEventListener('hashchange', open);
  open();
})();
