// In an edition that can be read offline: starts the worker that keeps pages, and says on a page when it is a kept
// copy. Answers in the fragment of an address are never handed on.
'use strict';
(() => {
  const script = document.currentScript.src;
  // This runs on every page, most of which load nothing else.
  const part = name => document.querySelector(`[data-part="${name}"]`);
  const { kept } = document.documentElement.dataset;
  if (kept && !part('kept')) {
    const time = part('offline').querySelector('time');
    time.dateTime = kept;
    time.textContent = new Date(kept).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' });
    part('offline').hidden = false;
  }

  if (!location.protocol.startsWith('http') || !navigator.serviceWorker) return;
  navigator.serviceWorker.register(new URL('../offline.js', script)).catch(() => {});
  const plain = address => address.split('#')[0].split('?')[0];
  // The page that brings the worker was loaded without it.
  if (!navigator.serviceWorker.controller) {
    const used = [...document.scripts, ...document.images].map(element => element.src).filter(Boolean);
    navigator.serviceWorker.ready.then(ready => ready.active.postMessage([plain(location.href), ...used]));
  }

  if (!window.caches) return;
  // The search loads what a query needs; all of it is kept with its page, for other queries.
  const keepShards = async sources => {
    const kept = await Promise.all(sources.map(source => caches.match(source)));
    const { active } = await navigator.serviceWorker.ready;
    active.postMessage(sources.filter((source, place) => !kept[place]));
  };
  const search = document.querySelector('[data-shards]');
  if (search) keepShards(search.dataset.shards.split(' ').map(source => String(new URL(source, location.href)))).catch(() => {});

  const list = part('kept');
  if (!list) return;
  const own = plain(location.href);
  const show = async () => {
    const names = (await caches.keys()).filter(name => name.startsWith(`signpost ${new URL('../', script)} `));
    const copies = await Promise.all(names.map(async name => {
      const cache = await caches.open(name);
      const pages = (await cache.keys()).filter(request => request.url.endsWith('.html') && request.url !== own);
      return Promise.all(pages.map(async request => {
        const text = await (await cache.match(request)).text();
        const title = new DOMParser().parseFromString(text, 'text/html').title;
        return [request.url, title];
      }));
    }));
    for (const [url, title] of copies.flat().sort((a, b) => a[1].localeCompare(b[1]))) {
      const item = document.createElement('li');
      item.append(Object.assign(document.createElement('a'), { href: url, textContent: title }));
      list.querySelector('ul').append(item);
    }
    list.hidden = false;
    part('forget').addEventListener('click', async () => {
      await Promise.all(names.map(name => caches.delete(name)));
      list.querySelector('ul').replaceChildren();
      part('forgotten').firstElementChild.hidden = false;
    });
  };
  show();
})();
