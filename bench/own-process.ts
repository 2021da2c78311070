import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const CHILD = fileURLToPath(new URL('own-process-child.ts', import.meta.url));

/**
 * What a module's exported function comes to, called in a process of its own. What the compiler has learned from one network
 * decides what it makes of the next, so every measurement starts with a compiler that has learned nothing.
 */
export function inOwnProcess<Result>(module: URL, name: string, argument?: unknown): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = fork(CHILD, [module.href, name, JSON.stringify(argument ?? null)]);
    let result: { value: Result } | undefined;
    child.on('message', (message) => {
      result = message as { value: Result };
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (result === undefined) reject(new Error(`${name} ended with ${code} and without a result`));
      else resolve(result.value);
    });
  });
}
