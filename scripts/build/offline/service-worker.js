// @ts-nocheck: a template, and a place whose globals no page has.
// Keeps the lab for when there is no network. Everything of one build comes from one cache, so that no page is ever put
// together from two builds; a newer build waits in a cache of its own until the page asks for it, or is closed. The build
// before the one in force is kept as well: another window may still show it, and load the rest of it later.
// `scripts/build/service-worker.mjs` puts the build's name and its files in.

const CACHE_PREFIX = 'direct-io-access-lab ';
const CACHE = `${CACHE_PREFIX}__BUILD__`;
const FILES = __FILES__;

const scope = new URL(self.registration.scope);
const kept = new Set(FILES.map((file) => new URL(file, scope).pathname));
// What is in here has its contents in its name, whatever build it is of.
const assets = new URL('assets/', scope).pathname;

self.addEventListener('install', (event) => {
  // Past the browser's own cache: a file with a fixed name could be of the build before.
  const requests = FILES.map((file) => new Request(new URL(file, scope), { cache: 'reload' }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(requests)));
});

self.addEventListener('activate', (event) => {
  const isOlder = (name) => name.startsWith(CACHE_PREFIX) && name !== CACHE;
  event.waitUntil(
    caches
      .keys()
      // They come in the order in which they were made.
      .then((names) =>
        Promise.all(
          names
            .filter(isOlder)
            .slice(0, -1)
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('message', (event) => {
  if (event.data === 'take-over') self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const address = new URL(event.request.url);
  if (event.request.method !== 'GET' || address.origin !== scope.origin) return;
  const isAsset = address.pathname.startsWith(assets);
  if (!isAsset && !kept.has(address.pathname)) return;
  // The query is the page's own: the state to open.
  const file = address.origin + address.pathname;
  event.respondWith(
    caches.open(CACHE).then(async (cache) => {
      const ours = await cache.match(file);
      return ours ?? (isAsset ? await caches.match(file) : undefined) ?? fetch(event.request);
    }),
  );
});
