// `npm start`: installs what is missing, builds all that `dist/` has and serves it until ctrl-C.
import { freePortFrom, readPort } from './free-port.mjs';
import { runMain } from './setup/plain-failure.mjs';
import { projectRoot, setUp } from './setup.mjs';

const defaultPort = 4173;

await runMain(async () => {
  const wanted = readPort(process.env.PORT, defaultPort);
  await setUp();
  const { preview } = await import('vite');
  const { buildEverything } = await import('./build/everything.mjs');

  console.log('Building the lab ...');
  const startedAt = performance.now();
  await buildEverything(projectRoot);
  console.log(`Building the lab: done (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`);

  const port = await freePortFrom(wanted);
  if (port !== wanted) console.log(`Port ${wanted} is taken.`);
  // Only this machine may ask, unless HOST opens it, say from inside a container.
  const host = process.env.HOST || '127.0.0.1';
  await preview({ root: projectRoot, logLevel: 'warn', preview: { host, port, strictPort: true } });
  console.log(`\nThe Direct I/O Access Lab is at http://localhost:${port}/\nPress ctrl-C to stop.`);

  // Ends at once: closing the server would wait for connections that a browser holds open for minutes.
  const stop = () => {
    console.log('\nStopped.');
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
});
