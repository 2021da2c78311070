import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { freePortFrom, readPort } from './free-port.mjs';

const servers: Server[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done))));
});

/** Takes a port that the system chooses. */
async function takePort(): Promise<number> {
  const server = createServer();
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error(`No port: ${address}`);
  return address.port;
}

describe('the port', () => {
  it('is a later one when the wanted one is taken', async () => {
    const taken = await takePort();

    expect(await freePortFrom(taken)).toBeGreaterThan(taken);
  });

  it('is the wanted one when it is free', async () => {
    const port = await takePort();
    await new Promise((done) => servers.pop()?.close(done));

    expect(await freePortFrom(port)).toBe(port);
  });
});

describe('the variable PORT', () => {
  it('is respected', () => {
    expect(readPort('8080', 4173)).toBe(8080);
  });

  it.each([undefined, ''])('may be left out (%j)', (text) => {
    expect(readPort(text, 4173)).toBe(4173);
  });

  it.each(['0', '70000', '80.5', 'http'])('is refused in plain words when it is %s', (text) => {
    expect(() => readPort(text, 4173)).toThrow(`PORT is ${text}. It must be a whole number from 1 to 65535.`);
  });
});
