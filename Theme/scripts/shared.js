// What scripts share. `signpost` is their one global name: what a script hands to others is under it, and so is data.
// A page with a script that takes something from `signpost.shared` loads this one first.
'use strict';
window.signpost ||= {};
signpost.shared = (() => {
  // The elements inside another that have data-part, by its value; of several with the same value, the first.
  const parts = root => {
    const found = {};
    for (const element of root.querySelectorAll('[data-part]')) found[element.dataset.part] ??= element;
    return found;
  };
  // A text with its gaps, such as '{day}', filled in.
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (gap, name) => values[name]);
  // A new element with its properties and what is inside it.
  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  // Loads scripts, each once and in their order. What cannot be loaded, as the site has changed or the connection is gone, may
  // be there later.
  const loads = {};
  const load = sources => Promise.all(sources.map(src => loads[src] ||= new Promise((resolve, reject) => {
    const onerror = () => {
      delete loads[src];
      reject();
    };
    document.head.append(make('script', { async: false, src, onload: resolve, onerror }));
  })));
  // Hands a text to the reader as a file.
  const save = (download, type, text) => {
    const href = URL.createObjectURL(new Blob([text], { type }));
    make('a', { href, download }).click();
    setTimeout(() => URL.revokeObjectURL(href), 10000);
  };
  return { parts, fill, make, load, save };
})();
