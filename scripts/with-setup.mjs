// Runs a tool of the project after installing what is missing, so that each command works on a fresh clone:
// node scripts/with-setup.mjs tsx scripts/simulate.ts --part B
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { runMain } from './setup/plain-failure.mjs';
import { projectRoot, setUp } from './setup.mjs';

await runMain(async () => {
  const [tool = '', ...toolArguments] = process.argv.slice(2);
  // What the tool prints may be data for another program: the set-up's own words go where they cannot mix with it.
  console.log = console.error;
  await setUp();
  const child = spawn(resolve(projectRoot, 'node_modules/.bin', tool), toolArguments, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  // The terminal's ctrl-C reaches the tool by itself; this process waits for what the tool makes of it.
  process.on('SIGINT', () => {});
  process.exitCode = await new Promise((done) => {
    child.on('error', (error) => {
      console.error(`${tool} did not start: ${error.message}`);
      done(1);
    });
    child.on('exit', (code) => done(code ?? 1));
  });
});
