// The page that works out last days: reads the form or the address after the '#', says clearly what it could not read, and
// shows the safe day first. Nothing is sent or kept. Without it, the page has worked examples and a table.
'use strict';
(() => {
  const main = document.querySelector('[data-deadlines]');
  if (!main) return;
  const dates = signpostDeadlines;
  const part = name => main.querySelector('[data-part=' + name + ']');
  const all = (selector, from = main) => [...from.querySelectorAll(selector)];
  const form = part('form'), errors = part('errors'), results = part('results'), saved = part('words');
  const words = saved.dataset;
  const fields = all('[data-start]'), about = form.elements.about, title = document.title;
  let wanted = [], shown = [];

  const inputsOf = field => all('input', field);
  const fill = (text, values) => text.split('{').map((piece, place) => {
    const end = piece.indexOf('}');
    return place ? values[piece.slice(0, end)] + piece.slice(end + 1) : piece;
  }).join('');

  // What a field says: nothing, a day, or '-' where it cannot be read.
  const dayIn = field => {
    const [day, month, year] = inputsOf(field).map(input => input.value.trim());
    if (!(day + month + year)) return '';
    const isYear = field.dataset.start === 'transfer' && year && !day && !month;
    return dates.read(isYear ? '1 1 ' + year : day + ' ' + month + ' ' + year) || '-';
  };
  const put = (field, day) => {
    const parts = day ? day.split('-').map(Number).reverse() : ['', '', ''];
    inputsOf(field).forEach((input, place) => {
      input.value = parts[place];
    });
  };

  // Shows what is wrong, in the summary and at each field; says whether anything is.
  const report = (wrong, text) => {
    for (const field of fields) {
      const error = field.querySelector('[data-part=error]'), isWrong = wrong.includes(field);
      error.textContent = isWrong ? text || fill(words.wrong, { label: field.dataset.label }) : '';
      error.hidden = !isWrong;
      for (const input of inputsOf(field)) input.ariaInvalid = isWrong || null;
    }
    errors.querySelector('ul').replaceChildren(...wrong.map(field => {
      const item = document.createElement('li'), link = document.createElement('a'), first = inputsOf(field)[0];
      link.href = '#' + first.id;
      link.textContent = field.querySelector('[data-part=error]').textContent;
      link.onclick = event => {
        event.preventDefault();
        first.focus();
      };
      item.append(link);
      return item;
    }));
    errors.hidden = !wrong.length;
    document.title = (wrong.length ? words.error : '') + title;
    return wrong.length;
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
        for (const name of ['rule', 'safe', 'deadline']) delete row.dataset[name];
        if (!one) continue;
        row.dataset.rule = one.rule;
        row.dataset.safe = one.safe;
        row.dataset.deadline = one.last;
        states.push(stateOf(one));
        showWhen(row, [stateOf(one)]);
        const { label } = form.querySelector('[data-start=' + one.from + ']').dataset;
        const said = { holiday: dates.holiday(one.end), label };
        for (const name of ['start', 'end', 'safe', 'last', 'doubtful']) said[name] = dates.words(one[name]);
        for (const place of all('[data-fill]', row)) place.textContent = said[place.dataset.fill];
        row.querySelector('ul')?.replaceChildren(...['from', ...one.why].map(why => {
          const item = document.createElement('li');
          item.textContent = fill(saved.getAttribute('data-' + why), said);
          return item;
        }));
      }
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
      if (rules.length || open.some(dayIn)) group.open = true;
    }
    about.closest('label').hidden = rules.length > 0 && !rules.some(rule => rule.when);
    part('others').hidden = !rules.length;
  };

  const open = () => {
    const { facts, unread } = dates.fragment(location.hash);
    wanted = facts.for || [];
    for (const field of fields) put(field, facts[field.dataset.start]);
    about.checked = facts.about === about.value;
    ask();
    show(facts);
    report(fields.filter(field => unread.includes(field.dataset.start)));
  };
  form.onsubmit = event => {
    event.preventDefault();
    const facts = { for: wanted }, asked = fields.filter(field => !field.hidden);
    if (about.checked) facts.about = about.value;
    for (const field of asked) facts[field.dataset.start] = dayIn(field);
    const wrong = asked.filter(field => dayIn(field) === '-');
    const none = wrong.length || asked.some(dayIn) ? [] : asked.slice(0, 1);
    if (report(wrong.length ? wrong : none, none.length ? words.none : '')) {
      errors.focus();
      return;
    }
    history.replaceState(null, '', '#' + dates.link(facts) + (from() && '&back=' + from()));
    for (const field of asked) put(field, facts[field.dataset.start]);
    show(facts);
    results.querySelector('h2').focus();
  };
  part('others').querySelector('button').onclick = () => {
    wanted = [];
    ask();
  };
  // The calendar's script is loaded when it is asked for.
  part('save').onclick = () => {
    if (dates.save) {
      dates.save(main, shown);
      return;
    }
    const script = document.createElement('script');
    script.src = words.calendar;
    script.onload = () => dates.save(main, shown);
    document.head.append(script);
  };
  form.hidden = false;
  window.onhashchange = open;
  open();
})();
