// The page that works out last days: reads the form or the address after the '#', says clearly what it could not read, and
// shows the safe day first. Nothing is sent or kept. Without it, the page leads to worked examples and to a table.
'use strict';
(() => {
  const main = document.querySelector('[data-deadlines]');
  if (!main) return;
  const dates = signpostDeadlines;
  const part = name => main.querySelector('[data-part=' + name + ']');
  const all = (selector, from = main) => [...from.querySelectorAll(selector)];
  const form = part('form'), errors = part('errors'), results = part('results'), saved = part('words');
  const words = saved.dataset;
  const fields = all('[data-start]'), about = form.elements.about;
  let wanted = [], shown = [];

  const fieldOf = start => form.querySelector('[data-start=' + start + ']');
  const inputsOf = field => all('input', field);
  const fill = (text, values) => text.split('{').map((piece, place) => {
    const end = piece.indexOf('}');
    return place ? values[piece.slice(0, end)] + piece.slice(end + 1) : piece;
  }).join('');

  // What a field says, as `signpostWrittenDays` reads it; of a transfer, the year is enough.
  const foundIn = field => {
    const [day, month, year] = inputsOf(field).map(input => input.value.trim());
    const isYear = field.dataset.start === 'transfer' && year && !day && !month;
    return isYear ? signpostWrittenDays.read('1 1 ' + year) : signpostWrittenDays.inFields(inputsOf(field));
  };
  const put = (field, day) => {
    const parts = day ? day.split('-').map(Number).reverse() : ['', '', ''];
    inputsOf(field).forEach((input, place) => {
      input.value = parts[place];
    });
  };

  // The result that sent its reader here, as 'route-finder/result--advice+who:parent': the way back takes the dates along.
  // It leads to a page below this folder, whatever the address says.
  const from = () => location.hash.split('&back=')[1] || '';
  const showWayBack = facts => {
    const back = part('back'), [page, ...answers] = from().split('+');
    back.hidden = !page.includes('/result--') || page.includes('.') || page.includes('%');
    back.firstElementChild.href = './' + page + '.html#a:'
      + [...answers.map(answer => answer.replace(':', '=')), dates.link({ ...facts, for: [] })].join('&');
  };

  const stateOf = one => one.passed ? 'passed' : one.safePassed ? 'due' : 'open';
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
        states.push(stateOf(one));
        showWhen(row, [stateOf(one)]);
        const { label } = fieldOf(one.from).dataset;
        const said = { holiday: dates.holiday(one.end), label };
        for (const name of ['start', 'end', 'safe', 'last', 'doubtful']) said[name] = dates.words(one[name]);
        for (const place of all('[data-fill]', row)) place.textContent = said[place.dataset.fill];
        row.querySelector('ul')?.replaceChildren(...['from', ...one.why].map(why => {
          const item = document.createElement('li');
          item.textContent = fill(saved.getAttribute('data-' + why), said);
          return item;
        }));
      }
      for (const one of all('[data-without]', group)) one.hidden = Boolean(facts[one.dataset.without]);
      group.hidden = !states.length;
      showWhen(group, states);
    }
    results.hidden = !shown.length;
    showWayBack(facts);
    part('save').hidden = shown.every(one => one.passed);
  };

  // Asks for what the wanted rules start from, and for everything where none is named.
  const ask = () => {
    const rules = dates.rules.filter(rule => wanted.includes(rule.id));
    const keys = rules.flatMap(rule => Object.keys(rule.from));
    for (const field of fields) field.hidden = rules.length > 0 && !keys.includes(field.dataset.start);
    for (const group of all('[data-asks]', form)) {
      const open = all('[data-start]', group).filter(field => !field.hidden);
      group.hidden = !open.length;
      if (rules.length || open.some(field => foundIn(field).day)) group.open = true;
    }
    about.closest('label').hidden = rules.length > 0 && !rules.some(rule => rule.when);
    part('others').hidden = !rules.length;
  };

  const load = (source, then) => {
    const script = document.createElement('script');
    script.src = source;
    script.onload = script.onerror = then;
    document.head.append(script);
  };
  // Reports the fields that cannot be read, each with what was found, and those whose days cannot be meant; goes on where all
  // can. The script that does so is loaded once there is something to say.
  const check = (facts, unread, then, said = part('day-question').dataset) => {
    const judge = () => {
      const days = window.signpostDays;
      const wrong = unread.map(([field, found]) => [field, found.text || days?.fault(field.dataset.label, found, said)]);
      const doubts = days?.questions(fields, facts, said, (field, day) => {
        put(field, day);
        form.requestSubmit();
      }) || [];
      days?.report(fields, [...wrong, ...doubts], errors, words.error);
      results.hidden = doubts.length + unread.length > 0;
      if (!doubts.length) then();
    };
    if (window.signpostDays || !unread.length && !dates.link(facts)) judge();
    else load(words.days, judge);
  };

  const open = () => {
    const told = dates.fragment(location.hash), { facts } = told;
    wanted = facts.for || [];
    for (const field of fields) put(field, facts[field.dataset.start]);
    for (const start of facts.sure) fieldOf(start).dataset.sure = facts[start];
    about.checked = facts.about === about.value;
    ask();
    check(facts, told.unread.map(([start, found]) => [fieldOf(start), found]), () => show(facts));
  };
  form.onsubmit = event => {
    event.preventDefault();
    const facts = { for: wanted }, asked = fields.filter(field => !field.hidden);
    if (about.checked) facts.about = about.value;
    const found = asked.map(field => [field, foundIn(field)]), unread = found.filter(([, one]) => one.why);
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
  };
  part('others').querySelector('button').onclick = () => {
    wanted = [];
    ask();
  };
  // The calendar's script is loaded when it is asked for.
  part('save').onclick = () => {
    if (dates.save) dates.save(main, shown);
    else load(words.calendar, () => dates.save(main, shown));
  };
  form.hidden = false;
  window.onhashchange = open;
  open();
})();
