// Keeps the pages that were read, and serves a copy where there is no connection. It becomes offline.js at the top of an
// edition that can be read offline; the lines before this one give `version`, a number for the site's content, `files`,
// which are kept from the first, and `loaded`, what pages load, with hashes in the names.
'use strict';
const home = registration.scope;
const prefix = `signpost ${home} `;
const name = prefix + version;

// Nothing behind # or ? is kept: it may hold answers.
const plain = address => {
  const url = new URL(address, home);
  const path = url.origin + url.pathname;
  return path.endsWith('/') ? `${path}index.html` : path;
};

const isOurs = address => address.startsWith(home) && address !== `${home}offline.js`;

// A page that can be left fast is not kept: whoever shares the device could find it.
const keep = async (address, response) => {
  if (!response.ok || response.redirected) return;
  const content = await response.blob();
  if ((await content.text()).includes(' data-exit')) return;
  const headers = { 'Content-Type': response.headers.get('Content-Type') || '', 'X-Kept': new Date().toISOString() };
  const cache = await caches.open(name);
  await cache.put(plain(address), new Response(content, { headers }));
};

const fetchAndKeep = async address => {
  const response = await fetch(plain(address), { cache: 'no-cache' });
  if (!response.ok) throw new Error(address);
  await keep(address, response);
};

// The copy of a page says so in its first tag, for the script on the page. While a newer worker takes over, its copies
// serve as well.
const copy = async address => {
  const found = await caches.match(plain(address), { cacheName: name }) || await caches.match(plain(address));
  if (!found || !(found.headers.get('Content-Type') || '').startsWith('text/html')) return found;
  const text = (await found.text()).replace('<html ', `<html data-kept="${found.headers.get('X-Kept')}" `);
  return new Response(text, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
};

// A page is never taken from what the browser itself has cached: with what it loads it may be gone from the site.
const answer = async request => {
  try {
    const response = await (request.mode === 'navigate'
      ? fetch(request.url, { cache: 'no-cache', redirect: 'manual' }) : fetch(request));
    // A full disk is no reason to keep a page from its reader.
    keep(request.url, response.clone()).catch(() => {});
    return response;
  } catch (error) {
    const kept = await copy(request.url);
    if (kept) return kept;
    if (request.mode !== 'navigate') throw error;
    return Response.redirect(`${home}offline.html`);
  }
};

// What pages load is known by this in another version of the site.
const withoutHash = address => address.split('.').filter((piece, place, all) => place !== all.length - 2).join('.');
const renamed = new Map(loaded.map(name => [withoutHash(home + name), home + name]));

const older = async () => (await caches.keys()).filter(key => key.startsWith(prefix) && key !== name);

addEventListener('install', event => {
  const prepare = async () => {
    await Promise.all(files.map(fetchAndKeep));
    // What was kept of the site before is kept anew, as it is now.
    for (const key of await older()) {
      const kept = (await (await caches.open(key)).keys()).map(request => request.url);
      const again = kept.map(address => renamed.get(withoutHash(address)) || address);
      const rest = again.filter(address => !files.includes(address.slice(home.length)));
      await Promise.all(rest.map(address => fetchAndKeep(address).catch(() => {})));
    }
    await skipWaiting();
  };
  event.waitUntil(prepare());
});

addEventListener('activate', event => {
  const tidy = async () => {
    await Promise.all((await older()).map(key => caches.delete(key)));
    await clients.claim();
  };
  event.waitUntil(tidy());
});

addEventListener('message', event => {
  const addresses = event.data.filter(isOurs);
  event.waitUntil(Promise.all(addresses.map(address => fetchAndKeep(address).catch(() => {}))));
});

addEventListener('fetch', event => {
  if (event.request.method === 'GET' && isOurs(event.request.url)) event.respondWith(answer(event.request));
});
