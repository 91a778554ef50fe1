// Hands words over to the page of the search, in the part of its address that is never sent.
'use strict';
(() => {
  const box = document.querySelector('.search-field');
  if (!box) return;
  const field = box.querySelector('input');
  const link = box.querySelector('[data-part=link]');
  const search = () => {
    const words = field.value.trim();
    location.href = link.firstElementChild.href + (words && '#q=' + encodeURIComponent(words));
  };
  box.querySelector('button').addEventListener('click', search);
  field.addEventListener('keydown', event => {
    if (event.key === 'Enter') search();
  });
  link.hidden = true;
  box.querySelector('[data-part=search]').hidden = false;
})();
