// Keeps track of who does what by when after an agreement. It is saved only as a file that the reader downloads and opens
// again; a file that was not saved here is refused. Without it, a blank table stands there to print and fill in by hand.
'use strict';
(() => {
  const { parts, load, save } = signpost.shared;
  const main = document.querySelector('[data-agreement]');
  const part = parts(main);
  const { rows, row, date, status } = part;
  const agreedOn = part['agreed-on'];
  const { start } = agreedOn.dataset;
  const about = document.getElementById('tracker--about');
  const dates = signpost.deadlines;
  const said = row.dataset;
  let isAsked = false;
  // What a file may hold: the names of texts with their greatest lengths. Anything else is refused.
  const kind = 'signpost-agreement';
  const most = 200;
  const texts = { what: 500, who: 200, rule: 60, agreed: 60 };
  const rules = [...row.content.querySelectorAll('option')].map(option => option.value);

  const fieldsOf = line => Object.fromEntries([...line.querySelectorAll('[data-name]')].map(element => [element.dataset.name, element]));
  const put = (words, day) => words.replaceAll('#', dates.words(day));
  const written = day => dates.words(day).split(' ').slice(1).join(' ');

  // Questions a day that cannot be meant; says whether there is one. The other days are taken as they are.
  const isDoubtful = (field, input, place, days) => {
    const sure = Object.keys(days).filter(id => id !== field.dataset.start || field.dataset.sure === days[id]);
    const doubts = signpost.days ? signpost.days.questions([agreedOn, field], { ...days, sure }, part['day-question'].dataset, (one, day) => {
      input.value = written(day);
      update();
      input.focus();
    }) : [];
    place.replaceChildren(...doubts.flatMap(([, ...asked]) => asked));
    return doubts.length > 0;
  };

  // Why what was found is no day, once the script that says so is there.
  const faultOf = (field, found) =>
    found.why && signpost.days ? signpost.days.fault(field.dataset.label, found, part['day-question'].dataset) : '';

  const update = () => {
    const found = signpost.writtenDays.read(date.value);
    const agreement = found.day;
    const wrong = faultOf(agreedOn, found);
    if (signpost.days) signpost.errors.mark(part['date-error'], [date], wrong);
    // What questions days is loaded once there is one.
    if (!isAsked && [...main.querySelectorAll('[data-part=date], [data-name=agreed]')].some(input => input.value)) {
      isAsked = true;
      load([agreedOn.dataset.days]).then(update, update);
      return;
    }
    const isOpen = isDoubtful(agreedOn, date, part.doubt, { [start]: agreement });
    for (const line of rows.children) {
      const { rule, agreed, due, done, other: field, doubt } = fieldsOf(line);
      const other = signpost.writtenDays.read(agreed.value);
      const own = other.day;
      const [reckoned] = agreement ? dates.reckon({ [start]: agreement, for: [rule.value] }) : [];
      const last = own || reckoned?.last;
      let words = said.none;
      if (isDoubtful(field, agreed, doubt, isOpen ? { agreed: own } : { [start]: agreement, agreed: own }) || isOpen && !own && last) words = said.doubtful;
      else if (other.why) words = faultOf(field, other);
      else if (last) words = put(last < dates.today() && !done.checked ? said.passed : own ? said.agreed : said.by, last);
      due.value = words;
    }
  };

  const add = (values, isFocused) => {
    const line = row.content.cloneNode(true).firstElementChild;
    const fields = fieldsOf(line);
    for (const name of Object.keys(texts)) if (values[name]) fields[name].value = values[name];
    fields.done.checked = values.done === true;
    fields.remove.addEventListener('click', () => {
      line.remove();
      update();
      part.add.focus();
    });
    rows.append(line);
    if (isFocused) fields.what.focus();
  };

  const isText = (value, length) => typeof value === 'string' && value.length <= length;
  const has = (value, names) => value && typeof value === 'object' && !Array.isArray(value)
    && Object.keys(value).length === names.length && names.every(name => Object.hasOwn(value, name));

  // What a file holds, if it was saved here.
  const understand = text => {
    let found;
    try {
      found = JSON.parse(text);
    } catch {
      return null;
    }
    const isOurs = has(found, ['kind', 'version', 'about', 'date', 'points']) && found.kind === kind && found.version === 1
      && isText(found.about, 200) && isText(found.date, 60) && Array.isArray(found.points) && found.points.length <= most
      && found.points.every(point => has(point, [...Object.keys(texts), 'done']) && typeof point.done === 'boolean'
        && Object.entries(texts).every(([name, length]) => isText(point[name], length)) && rules.includes(point.rule));
    return isOurs ? found : null;
  };

  part.open.addEventListener('change', async () => {
    const [file] = part.open.files;
    if (!file) return;
    const found = file.size < 1000000 ? understand(await file.text()) : null;
    if (found) {
      about.value = found.about;
      date.value = found.date;
      rows.textContent = '';
      found.points.forEach(point => add(point));
      update();
    }
    part.open.value = '';
    status.textContent = status.dataset[found ? 'opened' : 'refused'];
  });
  part.save.addEventListener('click', () => {
    const points = [...rows.children].map(line => {
      const fields = fieldsOf(line);
      const point = {};
      for (const name of Object.keys(texts)) point[name] = fields[name].value;
      point.done = fields.done.checked;
      return point;
    });
    const held = { kind, version: 1, about: about.value, date: date.value, points };
    save('agreement.json', 'application/json', JSON.stringify(held, null, 2) + '\n');
  });
  part.add.addEventListener('click', () => {
    if (rows.children.length < most) add({}, true);
    update();
  });
  part.print.addEventListener('click', () => print());
  main.addEventListener('input', update);

  add({});
  part.blank.remove();
  part.begin.hidden = part.ways.hidden = rows.hidden = false;
  // #agreement=2026-06-15, as results and the page of last days pass it on.
  const { facts } = dates.fragment(location.hash);
  if (facts[start]) date.value = written(facts[start]);
  if (facts.sure.includes(start)) agreedOn.dataset.sure = facts[start];
  update();
})();
