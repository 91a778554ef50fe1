// Asks for a call back in two steps, and says clearly what is missing. Where the service has no form of its own, it writes
// an email for the reader to send. Without it, all of the form stands on the page, or an email with the words ready.
'use strict';
(() => {
  const main = document.querySelector('[data-call-back]');
  if (!main) return;
  const { parts, fill } = signpost.shared;
  const part = parts(main);
  const { form, ready } = part;
  const steps = [...main.querySelectorAll('[data-part=step]')];
  let at = 0;

  // Characters that nobody sees. Those that join letters stay in names, and are taken out of numbers.
  const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
  const joiners = /[\u200c\u200d\u20e3]/g;
  const spaces = /[\t\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;
  const dashes = /[\u2010-\u2015\u2212]/g;
  const strokes = /[\u2044\u2215]/g;
  // The digit 0 in Arabic, Persian, Devanagari, Bengali, Gurmukhi, Gujarati and Tamil.
  const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xbe6];
  const digit = character => {
    const code = character.codePointAt();
    const zero = zeros.find(zero => code >= zero && code < zero + 10);
    return zero ? String(code - zero) : character;
  };
  // What a person can read of what was typed or pasted, with one sort of space.
  const readable = text => text.replace(unseen, '').replace(spaces, ' ').trim();
  // The same of a phone number, with digits that each phone has, and one sort of dash and of stroke.
  const dialled = text => readable(text.normalize('NFKC').replace(/./gu, digit).replace(joiners, '').replace(dashes, '-').replace(strokes, '/'));

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
    const digits = value.replace(/\D/g, '').length + spoken;
    if (digits < 6) return words.wrong;
    // A number that seems short is questioned once.
    if (digits > 9 || field.dataset.asked === value) return '';
    field.dataset.asked = value;
    return fill(words.short, { digits });
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
    const problems = [];
    steps.forEach((step, place) => {
      for (const input of fieldsOf(step)) {
        const error = errorOf(input);
        if (!error) continue;
        const text = place <= last ? wrong(input) : '';
        signpost.errors.mark(error, [input], text);
        if (text) problems.push({ input, text, place });
      }
    });
    if (problems.length) show(problems[0].place);
    signpost.errors.show(part.errors, problems);
    return problems.length > 0;
  };

  const write = () => {
    const data = ready.dataset;
    const lines = [data.first, ''];
    for (const name of ['name', 'phone', 'time', 'about']) {
      const value = form.elements[name].value;
      if (value) lines.push(data[name] + value);
    }
    lines.push('', data.last);
    part.words.value = lines.join('\n');
    part.mail.href = 'mailto:' + data.email + '?subject=' + encodeURIComponent(data.subject) + '&body='
      + encodeURIComponent(lines.join('\r\n'));
    ready.hidden = false;
    ready.querySelector('h2').focus();
  };

  form.addEventListener('submit', event => {
    const isLast = at === steps.length - 1;
    steps.forEach(tidy);
    const isWrong = report(at);
    if (isWrong || !isLast || ready) event.preventDefault();
    if (isWrong) return;
    if (!isLast) {
      show(at + 1);
      steps[at].querySelector('h2').focus();
    } else if (ready) write();
  });
  // What is changed after the email was written is not in it.
  form.addEventListener('input', () => {
    if (ready) ready.hidden = true;
  });
  part.previous.firstElementChild.addEventListener('click', () => {
    show(0);
    steps[0].querySelector('h2').focus();
  });

  form.noValidate = true;
  form.hidden = false;
  for (const element of [...main.querySelectorAll('[data-part=count]'), part.next, part.previous]) element.hidden = false;
  if (ready) part.prepared.hidden = true;
  show(0);
})();
