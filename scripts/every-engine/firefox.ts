import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Path of a Firefox on this machine, whose SpiderMonkey is a third engine; undefined without one. */
export function findFirefox(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = folders.flatMap((folder) =>
    ['firefox', 'firefox-esr'].map((name) => join(folder, name)),
  );
  return candidates.find((path) => existsSync(path));
}

/**
 * Runs a script in a Firefox of its own, without a window, and gives what `expression` comes to. The page posts its answer
 * back to the server that it came from: no driver is needed.
 */
export async function evaluateInFirefox(path: string, script: string, expression: string): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), 'every-engine-'));
  const { answer, address, close } = await serve(`${script}\nconst answer = ${expression};`);
  const firefox = spawn(path, ['--headless', '--no-remote', '--profile', profile, address], {
    stdio: 'ignore',
  });
  const ended = new Promise<never>((_, reject) => {
    firefox.once('exit', (code) => reject(new Error(`Firefox ended with ${code} and no answer`)));
    firefox.once('error', reject);
  });
  try {
    return await Promise.race([answer, ended]);
  } finally {
    ended.catch(() => {});
    firefox.kill();
    close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  }
}

async function serve(script: string) {
  const page = `<!doctype html><meta charset="utf-8"><script type="module" src="/script.js"></script>`;
  const module = `${script}\nawait fetch('/answer', { method: 'POST', body: answer });`;
  let give: (answer: string) => void = () => {};
  const answer = new Promise<string>((resolve) => {
    give = resolve;
  });
  const server = createServer(async (request, response) => {
    if (request.url === '/answer') give(await bodyOf(request));
    const isScript = request.url === '/script.js';
    response.setHeader(
      'Content-Type',
      isScript ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8',
    );
    response.end(isScript ? module : page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { answer, address: `http://127.0.0.1:${port}/`, close };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
