// The page of the council's clock: reads its form, or the address after the '#', says clearly what it could not read, and
// loads what makes the line of time once there is a day. Nothing is sent or kept. Without it, the page lists all limits.
'use strict';
(() => {
  const main = document.querySelector('[data-council-clock]');
  const { parts, load } = signpost.shared;
  const { read, inFields } = signpost.writtenDays;
  const part = parts(main);
  const { form, results, status } = part;
  const words = part.words.dataset;
  const said = part['day-question'].dataset;
  const fields = [...form.querySelectorAll('[data-start]')];
  const ticks = [...form.querySelectorAll('[name=what]')];
  const inputsOf = field => [...field.querySelectorAll('input')];
  const idOf = field => field.dataset.start;

  const put = (field, day) => inputsOf(field).forEach((input, place) => {
    input.value = day ? Number(day.split('-')[2 - place]) : '';
  });
  // What an address says, as a form would: what was found for each field, what is ticked, and of which days the reader is sure.
  const told = hash => {
    const pairs = new URLSearchParams(hash.length > 4000 ? '' : hash.slice(1));
    return {
      found: fields.map(field => [field, read((pairs.get(idOf(field)) || '').trim())]),
      what: (pairs.get('what') || '').split(' '),
      sure: pairs.getAll('sure'),
    };
  };
  const link = (days, what, sure) => [
    ...Object.entries(days).map(([id, day]) => id + '=' + day),
    ...what.length ? ['what=' + what.join('+')] : [],
    ...sure.map(id => 'sure=' + id),
  ].join('&');

  // Reports what cannot be read or meant; shows the line where all can be.
  const work = (found, then) => load(words.sources.split(' ')).then(() => {
    const { days, councilClock } = signpost;
    const wrong = found.filter(([, one]) => one.why)
      .map(([field, one]) => [field, days.fault(field.dataset.label, one, said)]);
    const given = Object.fromEntries(found.filter(([, one]) => one.day).map(([field, one]) => [idOf(field), one.day]));
    const sure = fields.filter(field => field.dataset.sure && field.dataset.sure === given[idOf(field)]).map(idOf);
    const doubts = days.questions(fields, { ...given, sure }, said, (field, day) => {
      put(field, day);
      form.requestSubmit();
    });
    if (!found.some(([, one]) => one.day || one.why)) wrong.push([fields[0], words.none]);
    days.report(fields, [...wrong, ...doubts], part.errors);
    results.hidden = wrong.length + doubts.length > 0;
    if (results.hidden) return;
    const what = ticks.filter(tick => tick.checked).map(tick => tick.value);
    councilClock.show(main, given, what);
    then(link(given, what, sure));
  }, () => {
    status.textContent = status.dataset.failed;
  });

  const open = () => {
    const { found, what, sure } = told(location.hash);
    for (const [field, one] of found) {
      put(field, one.day);
      if (one.day && sure.includes(idOf(field))) field.dataset.sure = one.day;
    }
    for (const tick of ticks) tick.checked = what.includes(tick.value);
    for (const group of form.querySelectorAll('[data-asks]')) {
      if (inputsOf(group).some(input => input.checked || input.type !== 'checkbox' && input.value)) group.open = true;
    }
    if (found.some(([, one]) => one.day || one.why)) work(found, () => {});
    else results.hidden = true;
  };
  form.addEventListener('submit', event => {
    event.preventDefault();
    work(fields.map(field => [field, inFields(inputsOf(field))]), address => {
      history.replaceState(null, '', '#' + address);
      for (const [field, one] of told('#' + address).found) put(field, one.day);
      results.querySelector('h2').focus();
    });
  });
  // The calendar's script is loaded when it is asked for.
  part.save.addEventListener('click', () => load([words.calendar]).then(() => signpost.councilClock.save(main), () => {}));
  part.print.addEventListener('click', () => print());
  form.hidden = false;
  addEventListener('hashchange', open);
  open();
})();
