import { createServer } from 'node:net';
import { PlainFailure } from './setup/plain-failure.mjs';

const portsToTry = 50;

/**
 * The first free port from the wanted one on. `localhost` may mean either loopback address, so a port counts as free
 * only when both are.
 *
 * @param {number} wanted
 */
export async function freePortFrom(wanted) {
  const last = Math.min(wanted + portsToTry, 65_535);
  for (let port = wanted; port <= last; port++) {
    if ((await isFree(port, '127.0.0.1')) && (await isFree(port, '::1'))) return port;
  }
  throw new PlainFailure(`Every port from ${wanted} to ${last} is taken. Set PORT to another one.`);
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<boolean>}
 */
function isFree(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => {
      const code = 'code' in error ? error.code : undefined;
      // A machine without IPv6 has no such address that another program could hold.
      resolve(code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT');
    });
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}

/**
 * @param {string | undefined} text The variable PORT.
 * @param {number} fallback
 */
export function readPort(text, fallback) {
  if (text === undefined || text === '') return fallback;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new PlainFailure(`PORT is ${text}. It must be a whole number from 1 to 65535.`);
}
