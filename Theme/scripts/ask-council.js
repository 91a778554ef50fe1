// Needs the script of the route finder. Asks which council sent the letter, where contacts of a result differ from council to
// council, and loads the councils' numbers when a reader is about to answer, or has answered: council=derby in the fragment.
'use strict';
(() => {
  if (!window.signpost) return;
  const { numbers } = document.currentScript.dataset;
  const link = document.querySelector('[data-part=council] a');
  let script;
  const load = (then, fail) => {
    script = document.createElement('script');
    Object.assign(script, { src: numbers, onload: then, onerror: fail });
    document.head.append(script);
  };
  // A fragment that comes later is read by what was loaded.
  const arrive = () => {
    if (!script && signpost.pieces(location.hash).some(piece => piece.startsWith('council='))) load();
  };
  if (link) {
    link.textContent = link.dataset.ask;
    link.setAttribute('role', 'button');
    // What cannot be loaded leaves the list of all councils.
    link.onclick = event => {
      if (script) return;
      event.preventDefault();
      load(() => link.click(), () => location.assign(link.href));
    };
    link.onkeydown = event => {
      if (event.key === ' ') {
        event.preventDefault();
        link.click();
      }
    };
  }
  arrive();
  addEventListener('hashchange', arrive);
})();
