import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

export interface HostOptions {
  /** Sent with everything of the lab. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent with the host's own page. */
  readonly pageHeaders?: Readonly<Record<string, string>>;
  /** A page of the host's own, at `/host`. */
  readonly page?: string;
  /** Files of the host's own by their paths, from the slash on. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

/** A server of its own port, and thus another origin: the built lab under `/`, with the headers of some host. */
export async function startHost({ headers = {}, pageHeaders = {}, page, files = {} }: HostOptions) {
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://host');
    if (pathname === '/host' && page !== undefined) {
      response.writeHead(200, { 'Content-Type': TYPES['.html'], ...pageHeaders }).end(page);
      return;
    }
    const own = files[pathname];
    if (own !== undefined) {
      response.writeHead(200, { 'Content-Type': TYPES[extname(pathname)] ?? 'text/plain' }).end(own);
      return;
    }
    const name = pathname === '/' ? '/index.html' : normalize(pathname);
    try {
      const body = await readFile(join('dist', name));
      response.writeHead(200, {
        'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream',
        ...headers,
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A page with nothing but the lab in a frame. `data:,` keeps the browser from asking for an icon. */
export const framing = (address: string, attributes = '') =>
  `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,">` +
  `<iframe title="Lab" src="${address}" width="1280" height="900" ${attributes}></iframe></html>`;
