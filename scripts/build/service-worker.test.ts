import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { keptFiles } from './service-worker.mjs';

describe('what stays on a device', () => {
  it('is the page by both its names, all that it loads, and the one file', () => {
    const files = ['index.html', 'assets/later-abc.js', 'assets/plex.woff2', 'icon.svg', 'icon-192.png'];
    const one = ['direct-io-access-lab.html', 'manifest.webmanifest'];
    expect(new Set(keptFiles([...files, ...one]))).toEqual(new Set(['./', ...files, ...one]));
  });

  it('is nothing that other pages load, and not the worker that keeps it', () => {
    const others = ['gallery.html', 'assets/gallery-abc.js', 'client/index.js', 'service-worker.js'];
    expect(keptFiles([...others, 'examples/reveal/index.html', 'lab-scorm12.zip'])).toEqual(['./']);
  });
});

/** The worker of a build, as a browser would run it on caches that outlive it. */
async function workerOf(build: string, files: readonly string[], caches: FakeCaches) {
  const template = await readFile(new URL('./offline/service-worker.js', import.meta.url), 'utf8');
  const listeners = new Map<string, (event: object) => void>();
  const self = {
    registration: { scope: 'https://lab.test/' },
    clients: { claim: async () => {} },
    addEventListener: (type: string, listener: (event: object) => void) => listeners.set(type, listener),
  };
  const text = template.replace('__BUILD__', build).replace('__FILES__', JSON.stringify(files));
  const fetched = async ({ url }: { url: string }) => `network ${url}`;
  const run = new Function('self', 'caches', 'Request', 'fetch', text);
  run(self, caches, class { constructor(readonly url: URL) {} }, fetched); // biome-ignore format: a line
  const happens = async (type: string, event: object = {}) => {
    let done: unknown;
    const wait = (promise: unknown) => {
      done = promise;
    };
    listeners.get(type)?.({ ...event, waitUntil: wait, respondWith: wait });
    return done;
  };
  await happens('install');
  return {
    activate: () => happens('activate'),
    load: (file: string) => happens('fetch', { request: { url: `https://lab.test/${file}`, method: 'GET' } }),
  };
}

class FakeCaches {
  private readonly all = new Map<string, Map<string, string>>();

  readonly open = async (name: string) => {
    const files = this.all.get(name) ?? this.all.set(name, new Map()).get(name);
    return {
      addAll: async (requests: { url: URL }[]) => {
        for (const { url } of requests) files?.set(url.href, `${name} ${url.pathname}`);
      },
      match: async (file: string) => files?.get(file),
    };
  };
  readonly keys = async () => [...this.all.keys()];
  readonly delete = async (name: string) => this.all.delete(name);
  readonly match = async (file: string) =>
    [...this.all.values()].map((files) => files.get(file)).find((found) => found !== undefined);
}

describe('a window of the build before', () => {
  it('still gets its own later files when another window has taken the update', async () => {
    const caches = new FakeCaches();
    const first = await workerOf('1', ['./', 'index.html', 'assets/card-1.js'], caches);
    await first.activate();
    const second = await workerOf('2', ['./', 'index.html', 'assets/card-2.js'], caches);
    await second.activate();
    expect(await second.load('assets/card-1.js')).toBe('direct-io-access-lab 1 /assets/card-1.js');
    // A page itself is always of the newest build, and what nobody kept comes from the network.
    expect(await second.load('index.html?part=B')).toBe('direct-io-access-lab 2 /index.html');
    expect(await second.load('assets/other.js')).toBe('network https://lab.test/assets/other.js');
    expect(await second.load('gallery.html')).toBeUndefined();
  });

  it('is the only older one that is kept', async () => {
    const caches = new FakeCaches();
    for (const build of ['1', '2', '3']) await (await workerOf(build, ['./'], caches)).activate();
    expect(await caches.keys()).toEqual(['direct-io-access-lab 2', 'direct-io-access-lab 3']);
  });
});
