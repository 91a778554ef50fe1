// Finds a council by its name. Without it the page is a list from A to Z. Needs council-match.js.
// It stores nothing and asks nothing of anyone.
'use strict';
(() => {
  const main = document.querySelector('[data-find-council]');
  if (!main || !signpost.matchCouncils) return;
  const { parts, fill } = signpost.shared;
  const part = parts(main);
  const { field, found, results } = part;

  const find = signpost.matchCouncils([...main.querySelectorAll('[data-names]')].map(element => {
    const link = element.querySelector('a');
    return {
      element, names: [link.textContent, ...element.dataset.names.split('|')],
      slug: link.getAttribute('href').split('/').pop().split('.')[0], near: (element.dataset.near || '').split(' ')
    };
  }));

  const show = () => {
    const { isAsked, isPostcode, isExact, shown } = find(field.value);
    const copies = shown.map(item => {
      const copy = item.element.cloneNode(true);
      copy.removeAttribute('data-names');
      copy.removeAttribute('data-near');
      return copy;
    });
    results.replaceChildren(...copies);
    const data = found.dataset;
    found.textContent = !isAsked ? '' : isPostcode ? data.postcode : !shown.length ? data.none : !isExact ? data.near
      : shown.length === 1 ? data.one : fill(data.many, { n: shown.length });
    part.none.hidden = !isAsked || shown.length > 0;
    part.all.hidden = shown.length > 0;
  };

  field.addEventListener('input', show);
  field.addEventListener('keydown', event => {
    const first = results.querySelector('a');
    if (event.key === 'Enter' && first) {
      event.preventDefault();
      first.focus();
    }
    if (event.key === 'Escape') {
      field.value = '';
      show();
    }
  });
  part.search.hidden = false;
  // A browser that comes back to the page may have kept what was typed.
  show();
})();
