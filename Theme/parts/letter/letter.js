// Fills in a letter on the reader's own device, and hands it over as text, on paper or to the reader's email program.
// Nothing is sent or kept. Without it, the letter stands on the page with its blanks, to copy.
'use strict';
(() => {
  const main = document.querySelector('[data-letter]');
  if (!main) return;
  const part = {};
  main.querySelectorAll('[data-part]').forEach(element => {
    part[element.dataset.part] = element;
  });
  const { form, letter, left, mail, status, words } = part;
  const months = form.dataset.months.split(' ');
  const dates = [...form.querySelectorAll('[data-start]')], days = {};
  const blanks = [...letter.querySelectorAll('[data-field]')].map(element => ({
    element, id: element.dataset.field, isOptional: 'optional' in element.dataset, before: element.textContent
  }));

  const inWords = (day, month, year) => day + ' ' + months[month] + ' ' + year;

  const inputsOf = id => ['day', 'month', 'year'].map(name => form.elements[id + '--' + name]);
  // The day in three inputs in words; what is no day is shown, and counts as missing.
  const date = id => {
    const inputs = inputsOf(id);
    const [day, name, typed] = inputs.map(input => input.value.trim());
    const short = name.toLowerCase().slice(0, 3);
    const named = months.findIndex(month => short.length > 2 && month.toLowerCase().startsWith(short));
    const month = named < 0 ? name - 1 : named;
    const year = typed.length === 2 ? '20' + typed : typed;
    const found = new Date(Date.UTC(year, month, day));
    const isDay = year > 1900 && found.getUTCMonth() === month && found.getUTCDate() === +day;
    const isWrong = Boolean(day && name && typed.length !== 1 && typed.length !== 3 && typed) && !isDay;
    const error = document.getElementById('letter--' + id + '-error');
    error.hidden = !isWrong;
    inputs.forEach(input => {
      if (isWrong) {
        input.setAttribute('aria-invalid', 'true');
        input.setAttribute('aria-describedby', error.id);
      } else {
        input.removeAttribute('aria-invalid');
        input.removeAttribute('aria-describedby');
      }
    });
    // A year of two digits may be half of one that is still being typed.
    const isTyped = year === typed || document.activeElement !== inputs[2];
    days[id] = isDay && isTyped ? found.toISOString().slice(0, 10) : '';
    return isDay ? inWords(+day, month, +year) : '';
  };

  const put = (id, text) => {
    const [year, month, day] = text.split('-').map(Number);
    inputsOf(id).forEach((input, place) => {
      input.value = [day, months[month - 1], year][place];
    });
  };
  // The days that a reader has told the route finder, from the address of its result.
  for (const field of dates) {
    const told = location.hash.slice(3, 4000).split('&').find(piece => piece.startsWith(field.dataset.knownAs + '=') && piece.split('-').length === 3);
    const day = told && new Date(told.split('=')[1] + 'T00:00Z');
    if (day > 0) put(field.dataset.start, day.toISOString().slice(0, 10));
  }

  // Questions the days that cannot be meant.
  const questionDays = () => {
    if (!window.signpostDays) return;
    const sure = dates.map(field => field.dataset).filter(one => one.sure === days[one.start]).map(one => one.start);
    const asked = new Map(signpostDays.questions(dates, { ...days, sure }, part['day-question'].dataset, (field, day) => {
      put(field.dataset.start, day);
      update();
    }).map(([field, ...question]) => [field, question]));
    for (const field of dates) {
      const place = field.querySelector('[aria-live]'), [text = '', ...rest] = asked.get(field) || [];
      // What is being pressed stays where it is.
      if (place.firstChild?.data !== text) place.replaceChildren(text, ...rest);
    }
  };

  const value = id => {
    if (form.elements[id]) return form.elements[id].value.trim();
    if (form.elements[id + '--day']) return date(id);
    return new Date().toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' });
  };

  // The words of a part of the letter; a line of the source ends nothing, a <br> and a reader's own line do.
  const wordsOf = node => [...node.childNodes].map(inner => {
    if (inner.nodeName === 'BR') return '\n';
    if (inner.nodeType === Node.TEXT_NODE) return inner.data.split('\n').join(' ');
    return inner.dataset.field ? inner.textContent : wordsOf(inner);
  }).join('').split('\n').map(line => line.trim()).join('\n');

  const text = () => [...letter.children].filter(block => !block.hidden).map(block =>
    block.nodeName === 'P' ? wordsOf(block) : [...block.children].map(item => '- ' + wordsOf(item)).join('\n')
  ).join('\n\n') + '\n';

  const update = () => {
    const missing = new Set();
    for (const { element, id, isOptional, before } of blanks) {
      const words = value(id);
      element.textContent = words || before;
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
    left.textContent = said.split('#').join(missing.size);
    mail.href = 'mailto:?subject=' + encodeURIComponent(letter.dataset.subject) + '&body='
      + encodeURIComponent(text().split('\n').join('\r\n'));
    status.textContent = '';
    words.parentNode.hidden = true;
  };

  form.oninput = form.onchange = update;
  form.onsubmit = event => event.preventDefault();
  form.onreset = () => setTimeout(update);
  part.print.onclick = () => print();
  part.copy.onclick = async () => {
    try {
      await navigator.clipboard.writeText(text());
      status.textContent = status.dataset.copied;
    } catch (error) {
      words.value = text();
      words.parentNode.hidden = false;
      words.select();
      status.textContent = status.dataset.select;
    }
  };
  part.save.onclick = () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text().split('\n').join('\r\n')], { type: 'text/plain' }));
    link.download = main.dataset.letter + '.txt';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };

  form.hidden = left.hidden = part.ways.hidden = false;
  // A browser that comes back to the page may fill the form in after this script has run.
  onpageshow = update;
  update();
})();
