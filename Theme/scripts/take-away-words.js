// Writes a result as a text message of at most 600 characters and as an email, and shows the days that its address tells.
// A result loads it when a reader asks; all words of the page stay on the page, and nothing is sent.
'use strict';
(() => {
  const { parts, make } = signpost.shared;
  const main = document.querySelector('[data-outcomes]');
  const part = parts(main);
  const box = part['take-away'];
  // What is written stands below the buttons, under the name of the one that was pressed.
  const field = make('textarea', { className: 'field', rows: 8, readOnly: true });
  const way = make('a', { className: 'small-button' });
  const most = 600;
  // The headings of the page are those of the text.
  const heading = kind => text(main.querySelector('.outcome-steps ' + kind + ' h3'));
  let by, today, ring;

  const text = element => element ? element.textContent.replace(/[ \n]+/g, ' ').trim() : '';
  const days = new Map();

  // Read anew each time: some words are others once it is known who reads, and all in a page that the browser translates.
  const read = () => [...main.querySelectorAll('[data-outcome]')].map(outcome => ({
    outcome,
    title: text(outcome.querySelector('h2')).slice(text(outcome.querySelector('.outcome__number')).length).trim(),
    day: ['.deadline__text', '.deadline__rest'].map(part => text(outcome.querySelector(part))).join(' ').trim(),
    first: text(outcome.querySelector('.outcome-steps__today .big')),
    // Their numbers may come once the council is known.
    get contacts() {
      return [...outcome.querySelectorAll('.outcome-steps__contact [data-contact]')].map(contact => {
        // Without the word that only screen readers get.
        const numbers = [...contact.querySelectorAll('[href^="tel:"]')].map(link =>
          [...link.childNodes].filter(node => node !== link.querySelector('.visually-hidden')).map(text).join(' '));
        return [text(contact.querySelector('p, a')), ...numbers].join(', ');
      });
    }
  }));
  let outcomes;
  const canonical = document.querySelector('[rel=canonical]');
  // The answers go along only where the reader has ticked the box for it; the days always do, as they are in the text.
  const { include } = part;
  const address = () => (canonical || location).href.split('#')[0] + (include && include.checked ? location.hash : '');

  // As many whole sentences of a text as have room; where not even one has, its beginning.
  const cut = (text, room) => {
    if (text.length <= room) return text;
    const end = text.lastIndexOf('. ', room - 1);
    return end > 0 ? text.slice(0, end + 1) : text.slice(0, Math.max(0, text.lastIndexOf(' ', room - 1))) + '…';
  };
  const own = ({ outcome }) => (days.get(outcome) || []).join('. ');

  const short = () => {
    const [first, ...rest] = outcomes;
    const call = first.contacts.length ? ring + ': ' + first.contacts[0] : '';
    const end = '\n' + address();
    let room = most - end.length;
    const lines = [];
    const add = (line, least) => {
      if (!line || room < least) return;
      const kept = cut(line, room - 1);
      lines.push(kept);
      room -= kept.length + 1;
    };
    add(cut(first.title, 120), 30);
    add(cut(by + ': ' + (own(first) || first.day), Math.max(60, room - call.length - 2)), 30);
    add(call, 20);
    rest.forEach(({ title }, place) => add(place + 2 + '. ' + title, title.length + 5));
    return (lines.join('\n') + end).slice(0, Math.max(most, end.length));
  };

  const long = () => outcomes.map((one, number) => [
    number + 1 + '. ' + one.title, by + ': ' + (own(one) ? own(one) + '. ' : '') + one.day,
    today + ': ' + one.first, ...one.contacts.map(contact => ring + ': ' + contact)
  ].join('\n')).join('\n\n') + '\n\n' + address() + '\n';

  // The days of each route: they stand in its box, with the rule folded below, or in the line of one that is folded.
  const showDays = () => {
    const top = part.dates;
    const said = part['day-words'].dataset;
    const { facts } = signpost.deadlines.fragment('#' + location.hash.slice(1).replaceAll('a:', ''));
    const earliest = new Map();
    days.clear();
    main.querySelectorAll('[data-own-day]').forEach(own => own.remove());
    // A day that cannot be meant is questioned on the page of last days, and until then nothing is worked out.
    const doubts = signpost.days.doubts(signpost.deadlineStarts, facts, facts.sure);
    const { href } = part['own-dates'];
    top.querySelector('ul').replaceChildren(...doubts.map(({ day }) =>
      make('li', {}, make('a', { href }, top.dataset.doubt.replaceAll('#', signpost.days.words(day))))));
    top.hidden = !doubts.length;
    outcomes.forEach(({ outcome }) => {
      const link = outcome.querySelector('[href*="#for="]');
      const rule = outcome.querySelector('.deadline__text');
      const rules = link && !doubts.length ? link.hash.slice(5).split('&')[0].split('+') : [];
      // A limit may no longer matter: who has a certificate has been with the adviser.
      const isOver = id => facts[signpost.deadlines.rules.find(rule => rule.id === id).until];
      const own = !rules.length ? [] : signpost.deadlines.reckon({ ...facts, for: rules })
        .filter(one => one.by === 'family' && !isOver(one.rule))
        .map(one => ({ one, day: one.passed || one.safePassed ? one.last : one.safe }))
        .sort(({ one, day }, other) => day < other.day || day === other.day && rules.indexOf(one.rule) < rules.indexOf(other.one.rule) ? -1 : 1)
        .map(({ one, day }, place) => {
          const line = make('p', { className: place ? '' : 'big' });
          line.dataset.ownDay = one.rule;
          signpost.days.tell(line, said, one);
          if (!place) earliest.set(outcome, day);
          return line;
        });
      if (own.length) days.set(outcome, own.map(line => line.textContent));
      const fold = rule.closest('[data-rule]');
      if (own.length && !fold) {
        // The rule is one tap away from the day that it gives.
        const more = make('details', { className: 'fold' }, make('summary', {}, said.rule));
        more.dataset.rule = '';
        rule.replaceWith(more);
        more.append(rule);
      } else if (!own.length && fold) fold.replaceWith(rule);
      (rule.closest('[data-rule]') || rule).before(...own);
      const line = outcome.querySelector('.fold__day');
      if (!line) return;
      line.hidden = own.length > 0;
      if (own.length) {
        const copy = make('span', {}, ...own[0].cloneNode(true).childNodes);
        copy.dataset.ownDay = '';
        line.after(copy);
      }
    });
    // A route whose day comes before the first one's is not folded.
    outcomes.forEach(({ outcome }) => {
      const fold = outcome.querySelector(':scope > details');
      if (fold && earliest.get(outcome) < earliest.get(outcomes[0].outcome)) fold.open = true;
    });
  };

  signpost.takeAway = kind => {
    outcomes = read();
    [by, today, ring] = ['.deadline', '.outcome-steps__today', '.outcome-steps__contact'].map(heading);
    if (kind === 'dates') {
      showDays();
      return;
    }
    const isText = kind === 'text';
    field.value = isText ? short() : long();
    way.href = isText
      ? 'sms:?&body=' + encodeURIComponent(field.value)
      : 'mailto:?subject=' + encodeURIComponent(document.title) + '&body='
        + encodeURIComponent(field.value.replaceAll('\n', '\r\n'));
    const button = box.querySelector('[data-take=' + kind + ']');
    field.setAttribute('aria-label', button.textContent);
    way.textContent = button.textContent;
    box.after(field, way);
    field.focus();
    field.select();
  };
})();
