// Ends reading offline. It becomes offline.js at the top of an edition that browsers do not keep: where they kept an earlier
// one, the worker that did so finds this in its own place. It deletes what was kept of this folder, and takes itself away.
'use strict';
addEventListener('install', event => event.waitUntil(skipWaiting()));
addEventListener('activate', event => {
  const end = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter(name => name.startsWith(`signpost ${registration.scope} `)).map(name => caches.delete(name)));
  };
  event.waitUntil(end().finally(() => registration.unregister()));
});
