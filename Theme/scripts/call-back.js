// Asks for a call back in two steps, and says clearly what is missing. Where the service has no form of its own, it writes
// an email for the reader to send. Without it, all of the form stands on the page, or an email with the words ready.
'use strict';
(() => {
  const main = document.querySelector('[data-call-back]');
  if (!main) return;
  const part = name => main.querySelector('[data-part=' + name + ']');
  const parts = name => [...main.querySelectorAll('[data-part=' + name + ']')];
  const form = part('form'), errors = part('errors'), steps = parts('step'), ready = part('ready');
  const title = document.title;
  let at = 0;

  const fieldsOf = step => [...step.querySelectorAll('input, textarea')];
  const errorOf = field => document.getElementById(field.id + '-error');

  // What is wrong with a field: nothing, or words from the page.
  const wrong = field => {
    const words = errorOf(field)?.dataset;
    if (!words) return '';
    const value = field.type === 'checkbox' ? field.checked && 'yes' : field.value.trim();
    if (!value) return words.empty;
    if (field.type !== 'tel') return '';
    const digits = [...value].filter(sign => sign >= '0' && sign <= '9').length;
    const isNumber = [...value].every(sign => '0123456789 +-().'.includes(sign));
    return isNumber && digits > 9 && digits < 16 ? '' : words.wrong;
  };

  const show = number => {
    at = number;
    steps.forEach((step, place) => {
      step.hidden = place !== number;
    });
  };

  // Shows what is wrong in the steps up to a place; says whether anything is.
  const report = last => {
    const found = [];
    steps.forEach((step, place) => {
      for (const field of fieldsOf(step)) {
        const error = errorOf(field), text = place <= last ? wrong(field) : '';
        if (!error) continue;
        error.textContent = text;
        error.hidden = !text;
        field.toggleAttribute('aria-invalid', Boolean(text));
        if (text) {
          field.setAttribute('aria-invalid', 'true');
          field.setAttribute('aria-describedby', error.id);
          found.push({ field, text, place });
        } else field.removeAttribute('aria-describedby');
      }
    });
    errors.querySelector('ul').replaceChildren(...found.map(({ field, text }) => {
      const item = document.createElement('li'), link = document.createElement('a');
      link.href = '#' + field.id;
      link.textContent = text;
      link.onclick = event => {
        event.preventDefault();
        field.focus();
      };
      item.append(link);
      return item;
    }));
    errors.hidden = !found.length;
    document.title = (found.length ? form.dataset.error : '') + title;
    if (!found.length) return false;
    show(found[0].place);
    errors.focus();
    return true;
  };

  const write = () => {
    const data = ready.dataset;
    const lines = [data.first, ''];
    for (const name of ['name', 'phone', 'time', 'about']) {
      const value = form.elements[name].value.trim();
      if (value) lines.push(data[name] + value);
    }
    lines.push('', data.last);
    part('words').value = lines.join('\n');
    part('mail').href = 'mailto:' + data.email + '?subject=' + encodeURIComponent(data.subject) + '&body='
      + encodeURIComponent(lines.join('\r\n'));
    ready.hidden = false;
    ready.querySelector('h2').focus();
  };

  form.onsubmit = event => {
    const isLast = at === steps.length - 1;
    if (report(at) || !isLast || ready) event.preventDefault();
    if (!errors.hidden) return;
    if (!isLast) {
      show(at + 1);
      steps[at].querySelector('h2').focus();
    } else if (ready) write();
  };
  // What is changed after the email was written is not in it.
  form.oninput = () => {
    if (ready) ready.hidden = true;
  };
  part('previous').firstElementChild.onclick = () => {
    show(0);
    steps[0].querySelector('h2').focus();
  };

  form.noValidate = true;
  form.hidden = false;
  for (const element of [...parts('count'), part('next'), part('previous')]) element.hidden = false;
  if (ready) part('prepared').hidden = true;
  show(0);
})();
