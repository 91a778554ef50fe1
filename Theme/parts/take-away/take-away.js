// Needs the script of the route finder. Hands a result over: loads what writes its words when a reader asks for them, and the days where the address has dates.
'use strict';
(() => {
  const { finder } = signpost;
  if (!finder) return;
  const { parts, load } = signpost.shared;
  const main = document.querySelector('[data-outcomes]');
  const part = parts(main);
  const box = part['take-away'];
  const { words, dates } = document.currentScript.dataset;

  const take = kind => {
    const sources = kind === 'dates' ? dates + ' ' + words : words;
    load(sources.split(' ')).then(() => signpost.takeAway(kind), finder.fail);
  };
  box.hidden = false;
  // The links to the page of last days, and one for all of their rules; each takes along where to come back to.
  const own = part['own-dates'];
  const ways = [...main.querySelectorAll('[href*="#for="]')];
  const rules = ways.map(way => way.hash);
  if (ways.length) {
    own.href = ways[0].href;
    own.parentNode.hidden = false;
    ways.push(own);
    rules.push('#for=' + [...new Set(rules.flatMap(rule => rule.slice(5).split('+')))].join('+'));
  }
  const sendBack = (answers, days) => {
    const here = location.pathname.split('.html')[0].split('/').slice(-2).join('/');
    const back = [here, ...answers.map(answer => answer.replace('=', ':'))].join('+');
    ways.forEach((way, place) => {
      way.hash = [rules[place], ...days, 'back=' + back].join('&');
    });
  };
  const letters = main.querySelectorAll('[href*="/letters/"]');
  box.querySelectorAll('[data-take]').forEach(button => {
    button.addEventListener('click', () => take(button.dataset.take));
  });
  // Opens what is folded round an element.
  const unfold = element => {
    for (let at = element; at; at = at.parentElement) if (at.localName === 'details') at.open = true;
  };
  const show = told => {
    const place = location.hash.startsWith('#route--') && document.getElementById(location.hash.slice(1));
    if (place) unfold(place);
    const wanted = [...main.querySelectorAll('[data-outcome]')].find(one => told.includes('open=' + one.dataset.outcome));
    if (wanted) {
      unfold(wanted.querySelector('[id^=route--]'));
      wanted.scrollIntoView();
    }
  };
  part['print-all'].addEventListener('click', () => {
    main.querySelectorAll('details').forEach(one => {
      one.open = true;
    });
    print();
  });
  const arrive = () => {
    const ids = [...main.querySelectorAll('.outcome-steps__contact [data-contact]')].map(card => card.dataset.contact);
    part['call-sheet'].hash = (location.hash.startsWith('#a:') ? location.hash + '&' : '#a:')
      + 'ring=' + [...new Set(ids)].join('+');
    const told = finder.pieces(location.hash);
    const days = told.filter(piece => finder.isDay(piece) && !piece.startsWith('council='));
    show(told);
    // A letter gets the days, and no answers.
    for (const letter of letters) letter.hash = days.length ? 'a:' + days.join('&') : '';
    // A link inside the page takes nothing away.
    if (!location.hash || told.length) sendBack(told.filter(piece => !days.includes(piece)), days);
    if (days.some(day => !day.startsWith('open=')) && dates) take('dates');
  };
  arrive();
  addEventListener('hashchange', arrive);
  const { printed } = part;
  addEventListener('beforeprint', () => {
    printed.textContent = printed.dataset.words + ' ' + new Date().toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' });
  });
  addEventListener('afterprint', () => {
    printed.textContent = '';
  });
})();
