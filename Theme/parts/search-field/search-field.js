// Hands words over to the page of the search, in the part of its address that is never sent.
'use strict';
(() => {
  const box = document.querySelector('.search-field');
  if (!box) return;
  const part = name => box.querySelector('[data-part=' + name + ']');
  const field = box.querySelector('input'), link = part('link');
  const search = () => {
    const words = field.value.trim();
    location.href = link.firstElementChild.href + (words && '#q=' + encodeURIComponent(words));
  };
  box.querySelector('button').onclick = search;
  field.onkeydown = event => {
    if (event.key === 'Enter') search();
  };
  link.hidden = true;
  part('search').hidden = false;
})();
