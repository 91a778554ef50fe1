// Fills in a letter on the reader's own device, and hands it over as text, on paper or to the reader's email program.
// Nothing is sent or kept. Without it, the letter stands on the page with its blanks, to copy.
'use strict';
(() => {
  const main = document.querySelector('[data-letter]');
  if (!main) return;
  const { parts, save } = signpost.shared;
  const { months } = signpost.writtenDays;
  const { questions, fault } = signpost.days;
  const part = parts(main);
  const { form, letter, left, mail, status, words } = part;
  const dates = [...form.querySelectorAll('[data-start]')];
  const days = {};
  const blanks = [...letter.querySelectorAll('[data-field]')].map(element => ({
    element, id: element.dataset.field, isOptional: 'optional' in element.dataset, before: element.textContent
  }));

  const partsOf = day => {
    const [year, month, date] = day.split('-').map(Number);
    return [date, months[month - 1], year];
  };

  const inputsOf = id => ['day', 'month', 'year'].map(name => form.elements[id + '--' + name]);
  // The day in three inputs in words; what is no day is shown, and counts as missing.
  const date = id => {
    const inputs = inputsOf(id);
    const found = signpost.writtenDays.inFields(inputs);
    // What is still being typed is not wrong yet: half of a year, or a day without its month and year.
    const isTyped = inputs.includes(document.activeElement) && inputs[2].value.trim().length < 4;
    const wrong = found.why && !isTyped ? fault(inputs[0].closest('[data-label]').dataset.label, found, part['day-question'].dataset) : '';
    signpost.errors.mark(document.getElementById('letter--' + id + '-error'), inputs, wrong);
    const day = found.day && found.year ? found.day : '';
    days[id] = isTyped ? '' : day;
    return day && partsOf(day).join(' ');
  };

  const put = (id, text) => {
    inputsOf(id).forEach((input, place) => {
      input.value = partsOf(text)[place];
    });
  };
  // What the council's clock has filled in: days and choices of this form alone, so that no address puts words of its own
  // into a letter.
  const isFilled = location.hash.startsWith('#f:');
  for (const [id, said] of new URLSearchParams(isFilled ? location.hash.slice(3, 4000) : '')) {
    const { day } = dates.some(field => field.dataset.start === id) ? signpost.writtenDays.read(said) : {};
    if (day) put(id, day);
    for (const input of form.elements) if (input.type === 'radio' && input.name === id && input.value === said) input.checked = true;
  }
  // The days that a reader has told the route finder, from the address of its result.
  const told = location.hash.slice(3, isFilled ? 3 : 4000).split('&').map(piece => piece.split('='));
  for (const field of dates) {
    // An answer may have the name of a day: letter=yes, letter=2026-06-15.
    for (const [name, said] of told) {
      const { day, year } = name === field.dataset.knownAs ? signpost.writtenDays.read(said) : {};
      if (year) put(field.dataset.start, day);
    }
  }

  // Questions the days that cannot be meant.
  const questionDays = () => {
    const sure = dates.map(field => field.dataset).filter(one => one.sure === days[one.start]).map(one => one.start);
    const asked = new Map(questions(dates, { ...days, sure }, part['day-question'].dataset, (field, day) => {
      put(field.dataset.start, day);
      update();
    }).map(([field, ...question]) => [field, question]));
    for (const field of dates) {
      const place = field.querySelector('[aria-live]');
      const [text = '', ...rest] = asked.get(field) || [];
      // What is being pressed stays where it is.
      if (place.firstChild?.data !== text) place.replaceChildren(text, ...rest);
    }
  };

  const value = id => {
    if (form.elements[id]) return form.elements[id].value.trim();
    if (form.elements[id + '--day']) return date(id);
    return new Date().toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' });
  };

  // The words of a part of the letter and its blanks, read before a browser's translator wraps and changes them; a line
  // of the source ends nothing, a <br> and a reader's own line do.
  const piecesOf = node => [...node.childNodes].flatMap(inner => {
    if (inner.nodeName === 'BR') return '\n';
    if (inner.nodeType === Node.TEXT_NODE) return inner.data.replaceAll('\n', ' ');
    return blanks.find(blank => blank.element === inner) || piecesOf(inner);
  });
  const blocks = [...letter.children].map(block => (block.nodeName === 'P' ? [block] : [...block.children]).map(line => ({
    block, line, sign: line === block ? '' : '- ', pieces: piecesOf(line)
  })));
  const wordsOf = pieces => pieces.map(piece => piece.element ? piece.now : piece).join('')
    .split('\n').map(line => line.trim()).join('\n');

  const text = () => blocks.map(lines => lines.filter(({ block, line }) => !block.hidden && !line.hidden))
    .filter(lines => lines.length)
    .map(lines => lines.map(({ sign, pieces }) => sign + wordsOf(pieces)).join('\n')).join('\n\n') + '\n';

  const update = () => {
    const missing = new Set();
    for (const blank of blanks) {
      const { element, id, isOptional, before } = blank;
      const words = value(id);
      element.textContent = blank.now = words || before;
      element.classList.toggle('is-filled', Boolean(words));
      if (!words && !isOptional) missing.add(id);
    }
    // A paragraph about something that was left out is left out with it.
    letter.querySelectorAll('p, li').forEach(block => {
      const optional = [...block.querySelectorAll('[data-optional]')];
      block.hidden = optional.length > 0 && !optional.some(element => element.classList.contains('is-filled'));
    });
    questionDays();
    const said = left.dataset[missing.size > 1 ? 'many' : missing.size ? 'one' : 'none'];
    left.textContent = said.replaceAll('#', missing.size);
    mail.href = 'mailto:?subject=' + encodeURIComponent(letter.dataset.subject) + '&body='
      + encodeURIComponent(text().replaceAll('\n', '\r\n'));
    status.textContent = '';
    words.parentNode.hidden = true;
  };

  form.addEventListener('input', update);
  form.addEventListener('change', update);
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(update));
  part.print.addEventListener('click', () => print());
  part.copy.addEventListener('click', async () => {
    status.textContent = status.dataset[await signpost.copy(text(), words)];
  });
  part.save.addEventListener('click', () => {
    save(main.dataset.letter + '.txt', 'text/plain', text().replaceAll('\n', '\r\n'));
  });

  form.hidden = left.hidden = part.ways.hidden = false;
  // A browser that comes back to the page may fill the form in after this script has run.
  addEventListener('pageshow', update);
  update();
})();
