// Fills the call sheet with what the route finder was told, which stands in the address's fragment alone.
'use strict';
(() => {
  const main = document.querySelector('[data-call-sheet]');
  if (!main || !signpost.finder || !location.hash.startsWith('#a:')) return;
  const { parts } = signpost.shared;
  const { finder } = signpost;
  const { known, days, row: template } = parts(main);
  const told = new URLSearchParams(location.hash.slice(3, 4000));
  signpost.ready(({ ids, words, read }) => {
    const given = read(location.hash);
    const rows = Object.keys(given).map(question => {
      const row = template.content.cloneNode(true);
      row.querySelectorAll('[data-fill]').forEach((element, place) => {
        element.textContent = words[question][place ? given[question] + 1 : 0];
      });
      return row;
    });
    known.querySelector('dl').replaceChildren(...rows);
    // An answer may have the name of a day: letter=yes, letter=2026-06-15.
    const said = finder.pieces(location.hash).filter(finder.isDay).map(piece => piece.split('='))
      .filter(([name, day]) => days.dataset[name] && Date.parse(day))
      .map(([name, day]) => days.dataset[name] + ': ' + new Date(day).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' }));
    days.textContent = said.join('. ');
    days.hidden = !said.length;
    known.hidden = !rows.length && !said.length;
    // Of those to ring, the ones whom the result named, if it did.
    const wanted = (told.get('ring') || '').split(' ');
    const cards = [...main.querySelectorAll('[data-contact]')];
    if (cards.some(card => wanted.includes(card.dataset.contact))) {
      cards.forEach(card => {
        card.hidden = !wanted.includes(card.dataset.contact);
      });
    }
  });
})();
