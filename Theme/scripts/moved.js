// Leads on from an old address, and takes along what stands behind the # in it: answers, days, a place on the page.
// Without it the page leads on by itself, but without them.
'use strict';
(() => {
  const link = document.querySelector('main a');
  // As with a server that leads on: where the new address names a place itself, that counts.
  if (!link.hash) link.hash = location.hash;
  location.replace(link.href);
})();
