// Hands a result over: loads what writes its words when a reader asks for them, and the days where the address has dates.
'use strict';
(() => {
  const main = document.querySelector('[data-outcomes]');
  const box = main.querySelector('[data-part=take-away]');
  const root = document.currentScript.src.split('assets/')[0];
  let loaded;

  // Loads scripts one after the other, and then does something.
  const load = (names, then) => {
    names.map((name, place) => {
      const script = document.createElement('script');
      script.async = false;
      script.src = root + name;
      if (place === names.length - 1) script.onload = then;
      document.head.append(script);
    });
  };
  const take = kind => {
    const names = loaded ? [] : ['assets/take-away-words.js'];
    if ((kind === 'dates' || kind === 'ask') && !window.signpostDeadlines) {
      names.push('deadlines-data.js', 'deadlines-names.js', 'assets/deadlines.js');
    }
    const then = () => {
      loaded = true;
      signpostTakeAway(kind);
    };
    if (names.length) load(names, then);
    else then();
  };
  box.hidden = false;
  // Days that run from a letter can be worked out here; others are asked for on the page of last days.
  box.querySelector('[data-part=ask]').hidden = !main.querySelector('[href*="appeal"][href*="#for="], [href*="mediation-adviser"]');
  box.querySelectorAll('[data-take]').forEach(button => {
    button.onclick = () => take(button.dataset.take);
  });
  const arrive = () => {
    const ids = [...main.querySelectorAll('.outcome-steps__contact [data-contact]')].map(card => card.dataset.contact);
    box.querySelector('[data-part=call-sheet]').hash = (location.hash.startsWith('#a:') ? location.hash + '&' : '#a:')
      + 'ring=' + [...new Set(ids)].join('+');
    // Something in the address is a day.
    if (location.hash.split('=').some(piece => piece[4] === '-' && piece[7] === '-')) take('dates');
  };
  arrive();
  addEventListener('hashchange', arrive);
  const printed = main.querySelector('[data-part=printed]');
  addEventListener('beforeprint', () => {
    printed.textContent = printed.dataset.words + ' ' + new Date().toLocaleDateString('en-GB', { dateStyle: 'long' });
  });
  addEventListener('afterprint', () => {
    printed.textContent = '';
  });
})();
