// Needs the script of the route finder. Asks which council sent the letter, where contacts of a result differ from council to
// council, and loads the councils' numbers when a reader is about to answer, or has answered: council=derby in the fragment.
'use strict';
(() => {
  const { finder } = signpost;
  if (!finder) return;
  const { load } = signpost.shared;
  const { numbers } = document.currentScript.dataset;
  const link = document.querySelector('[data-part=council] a');
  let isLoaded = false;
  const loadNumbers = () => {
    isLoaded = true;
    return load([numbers]);
  };
  // A fragment that comes later is read by what was loaded.
  const arrive = () => {
    if (!isLoaded && finder.pieces(location.hash).some(piece => piece.startsWith('council='))) loadNumbers().catch(() => {});
  };
  if (link) {
    link.textContent = link.dataset.ask;
    link.setAttribute('role', 'button');
    // What cannot be loaded leaves the list of all councils.
    link.addEventListener('click', event => {
      if (isLoaded) return;
      event.preventDefault();
      loadNumbers().then(() => link.click(), () => location.assign(link.href));
    });
    link.addEventListener('keydown', event => {
      if (event.key === ' ') {
        event.preventDefault();
        link.click();
      }
    });
  }
  arrive();
  addEventListener('hashchange', arrive);
})();
