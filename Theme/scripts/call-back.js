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

  // Ranges of signs, each by its first and its last.
  const isIn = (ranges, code) => ranges.some(([first, last = first]) => code >= first && code <= last);
  // Signs that nobody sees. Those that join letters stay in names, and are taken out of numbers.
  const unseen = [[0, 8], [0xb, 0x1f], [0x7f, 0x9f], [0xad], [0x34f], [0x61c], [0x180e], [0x200b], [0x200e, 0x200f], [0x202a, 0x202e],
    [0x2060, 0x206f], [0xfe00, 0xfe0f], [0xfeff], [0xfff9, 0xfffb], [0xe0000, 0xe007f]];
  const joiners = [[0x200c, 0x200d], [0x20e3]];
  const spaces = [[9], [0xa0], [0x1680], [0x2000, 0x200a], [0x2028, 0x2029], [0x202f], [0x205f], [0x3000]];
  const dashes = [[0x2010, 0x2015], [0x2212]], strokes = [[0x2044], [0x2215]];
  // The digit 0 in Arabic, Persian, Devanagari, Bengali, Gurmukhi, Gujarati and Tamil.
  const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xbe6];
  // What a person can read of what was typed or pasted, in one sort of space.
  const readable = text => [...text].map(sign => {
    const code = sign.codePointAt();
    return isIn(unseen, code) ? '' : isIn(spaces, code) ? ' ' : sign;
  }).join('').trim();
  // The same of a phone number, with digits that each phone has, and one sort of dash and of stroke.
  const dialled = text => readable([...text.normalize('NFKC')].map(sign => {
    const code = sign.codePointAt(), zero = zeros.find(zero => code >= zero && code < zero + 10);
    return zero ? String(code - zero) : isIn(dashes, code) ? '-' : isIn(strokes, code) ? '/' : isIn(joiners, code) ? '' : sign;
  }).join(''));

  const fieldsOf = step => [...step.querySelectorAll('input, textarea')];
  const errorOf = field => document.getElementById(field.id + '-error');

  // What is wrong with a field: nothing, or words from the page.
  const wrong = field => {
    const words = errorOf(field)?.dataset;
    if (!words) return '';
    const value = field.type === 'checkbox' ? field.checked && 'yes' : field.value;
    if (!value) return words.empty;
    if (field.type !== 'tel') return '';
    // A person reads it, so it may hold words and several numbers. Digits may be words, as somebody says them.
    const spoken = value.toLowerCase().split(' ').filter(word => words.digits.split(' ').includes(word)).length;
    const digits = [...value].filter(sign => sign >= '0' && sign <= '9').length + spoken;
    if (digits < 6) return words.wrong;
    // A number that seems short is questioned once.
    if (digits > 9 || field.dataset.asked === value) return '';
    field.dataset.asked = value;
    return words.short.replace('{digits}', digits);
  };
  // Fields then say what will be sent.
  const tidy = step => {
    for (const field of fieldsOf(step)) {
      if (field.type !== 'checkbox') field.value = (field.type === 'tel' ? dialled : readable)(field.value);
    }
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
        const described = [text && error, document.getElementById(field.id + '-hint')].filter(Boolean);
        field.removeAttribute('aria-describedby');
        if (described.length) field.setAttribute('aria-describedby', described.map(one => one.id).join(' '));
        if (text) {
          field.setAttribute('aria-invalid', 'true');
          found.push({ field, text, place });
        }
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
      const value = form.elements[name].value;
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
    steps.forEach(tidy);
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
