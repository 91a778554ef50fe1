// Shows on a result, and on the call sheet, who to ring at the council that a reader names. The council stands in the address's
// fragment alone: council=derby. Nothing is sent or kept, and of the fragment only the name of a known council is used.
// The generator lays the numbers before this script: see Sources/Website/Pages/CouncilNumbers.swift.
'use strict';
(() => {
  const main = document.querySelector('main');
  const { parts, make } = signpost.shared;
  const { finder } = signpost;
  const { council: box } = parts(main);
  const link = box?.firstElementChild;
  const [texts, contacts, given, listed] = signpost.councilNumbers.split('\n\n').map(part => part.split('\n').map(line => line.split('\t')));
  const words = Object.fromEntries(texts);
  const asks = new Map(contacts);
  const services = given.map(([name, page, phones, emails, website]) => ({
    name, page, website, phones: phones ? phones.split('|') : [], emails: emails ? emails.split('|') : []
  }));
  const councils = listed.map(([slug, name, names, place, near, numbers, offer, change]) => ({
    slug, name, names: names.split('|'), place, near: near.split(' '), offer, change,
    numbers: numbers.split(' ').filter(Boolean).map(entry => entry.split(':'))
      .map(([contact, service, day, isOld]) => ({ contact, ...services[service], day, isOld }))
  }));
  const find = signpost.matchCouncils(councils);
  const source = document.currentScript.src;
  const page = address => new URL('../' + address, source).href;

  const small = (...inside) => make('p', { className: 'small' }, ...inside);
  const button = (textContent, press) => {
    const element = make('button', { className: 'small-button', type: 'button', textContent });
    element.addEventListener('click', press);
    return element;
  };
  const dated = day => new Date(day).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  const more = council => make('a', { href: page('councils/' + council.slug + '.html'), textContent: words.page });
  const outside = (href, textContent) => make('a', { className: 'external', rel: 'noopener', href, textContent });
  // A number as it is dialled: an extension comes after a pause, and '(0)' is for those who ring from England.
  const dialled = number => number.toLowerCase().replaceAll('(0)', '').split('ext').map(part => part.replace(/[^0-9+]/g, '')).join(',');
  const phone = (number, className, ...inside) => make('a', { className, href: 'tel:' + dialled(number) }, ...inside, number);

  // Who to ring instead of a contact, each with its numbers; where nobody is known, what to ask.
  const whole = (id, council) => {
    const found = council.numbers.filter(one => one.contact === id);
    // White space parts what stands in one line on paper.
    const block = make('div', {}, ...found.flatMap(one => [
      make('p', {}, council.name + ': ', one.page ? make('a', { href: page(one.page), textContent: one.name }) : make('b', {}, one.name)),
      make('ul', { className: 'plain' }, ...one.phones.map(number =>
        make('li', {}, phone(number, 'contact-card__phone', ...[words.ring, one.name].map(word => make('span', { className: 'visually-hidden' }, word + ' ')))))),
      ...one.phones.length > 1 ? [make('p', {}, words.differ)] : [],
      ...one.emails.map(address => make('div', { className: 'contact-card__way' }, make('a', { href: 'mailto:' + address, textContent: address }))),
      ...one.website ? [make('div', { className: 'contact-card__way' }, outside(one.website, new URL(one.website).host))] : [],
      ...one.isOld ? [make('p', {}, words.old)] : [],
      make('div', { className: 'contact-card__note' }, words.read + ' ' + dated(one.day) + '.')
    ]).flatMap(element => [element, ' ']));
    if (!found.length) block.append(make('p', {}, make('b', {}, council.name), '. ' + words.unknown + ': ' + asks.get(id)));
    return block;
  };
  // The same in a line.
  const line = (id, council, className) => make('span', { className: className && 'contact-card__way' }, ...council.numbers.filter(one => one.contact === id)
    .flatMap(one => one.phones.length ? one.phones.flatMap(number => [' ', phone(number, className, one.name + ' ')]) : [' ' + one.name]));

  // What stands on the page for the council that was named.
  let shown = [];
  let named = null;
  const put = (element, how) => {
    how(element);
    shown.push(element);
    return element;
  };
  const show = council => {
    shown.forEach(element => element.remove());
    shown = [];
    named = council;
    if (box) box.replaceChildren(link);
    if (!council) return null;
    const ring = told.filter(piece => piece.startsWith('ring=')).flatMap(piece => piece.slice(5).split('+'));
    const cards = [...main.querySelectorAll('[data-contact]')].filter(card => asks.has(card.dataset.contact)
      && (box || !ring.length || ring.includes(card.dataset.contact)));
    const isKnown = id => council.numbers.some(one => one.contact === id);
    const hasNumber = id => council.numbers.some(one => one.contact === id && one.phones.length);
    const blocks = cards.map(card => {
      const id = card.dataset.contact;
      return card.localName === 'p'
        ? put(line(id, council, 'big'), element => card.append(element))
        : put(whole(id, council), element => card.firstElementChild.after(element));
    });
    main.querySelectorAll('.fold__numbers').forEach(folded => {
      const id = folded.parentElement.querySelector('[data-contact]')?.dataset.contact;
      if (asks.has(id)) put(line(id, council, ''), element => folded.append(element));
    });
    const isAnyKnown = cards.some(card => isKnown(card.dataset.contact));
    const note = small(make('b', {}, council.name), '. ' + (isAnyKnown ? words.unconfirmed + ' ' : '')
      + (council.change ? words.change + ' ' + council.change + '. ' : ''),
    ...council.offer ? [outside(council.offer, words.offer), '. '] : [], more(council));
    const unknown = [...new Set(cards.map(card => card.dataset.contact))].filter(id => !hasNumber(id));
    if (box) {
      put(note, element => box.before(element));
      box.replaceChildren(button(words.other, ask), ' ', button(words.remove, () => choose(null)));
    } else if (cards.length) {
      const list = make('ul', {}, ...unknown.map(id => make('li', {}, asks.get(id))));
      const at = cards[0].parentElement;
      if (unknown.length) put(make('div', {}, make('p', {}, words.sheet + ':'), list), element => at.after(element));
      put(note, element => at.after(element));
    }
    return blocks.find(element => element.firstChild && !element.closest('details:not([open])')) || note;
  };

  let told = [];
  let isChosen = false;
  const arrive = () => {
    // Links inside the page take nothing away.
    if (location.hash && !location.hash.startsWith('#a:')) return;
    told = finder.pieces(location.hash);
    const element = show(councils.find(({ slug }) => told.includes('council=' + slug)) || null) || link;
    if (!isChosen) return;
    isChosen = false;
    const focus = () => {
      finder.say();
      if (element !== link) element.tabIndex = -1;
      element.focus();
    };
    // The route finder looks at the answers anew first.
    focus();
    signpost.ready(focus);
  };
  const choose = council => {
    const rest = told.filter(piece => !piece.startsWith('council='));
    const hash = '#a:' + [...rest, ...council ? ['council=' + council.slug] : []].join('&');
    isChosen = true;
    if (location.hash === hash) arrive();
    else location.hash = hash;
  };

  const ask = () => {
    const hint = small(words.hint);
    const status = small();
    const list = make('ul', { className: 'plain share__ways' });
    hint.id = 'page--council-hint';
    status.setAttribute('role', 'status');
    const field = make('input', { className: 'field', type: 'search', id: 'page--council', autocomplete: 'off', spellcheck: false });
    field.setAttribute('aria-describedby', hint.id);
    field.addEventListener('input', () => {
      const { isAsked, isPostcode, isExact, shown } = find(field.value);
      status.textContent = !isAsked ? '' : isPostcode ? words.postcode : !shown.length ? words.none
        : isExact ? words.found + ' ' + shown.length : words.near;
      list.replaceChildren(...shown.map(council =>
        make('li', {}, button(council.name, () => choose(council)), ...council.place ? [' ', make('span', { className: 'small' }, council.place)] : [])));
    });
    const skip = () => {
      show(named);
      (box.querySelector('button') || link).focus();
    };
    field.addEventListener('keydown', event => {
      const [first, second] = list.querySelectorAll('button');
      if (event.key === 'Enter' && first) {
        event.preventDefault();
        if (second) first.focus();
        else first.click();
      }
      if (event.key === 'Escape') skip();
    });
    box.replaceChildren(
      make('label', { className: 'label', htmlFor: field.id, textContent: words.question }), hint, field, status, list, button(words.skip, skip));
    field.focus();
    // A keyboard on the screen leaves room for little below the field.
    box.scrollIntoView();
  };
  if (link) {
    link.addEventListener('click', event => {
      event.preventDefault();
      ask();
    });
  }
  addEventListener('hashchange', arrive);
  arrive();
})();
