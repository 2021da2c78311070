import { build } from 'vite';

/** The simulation as one plain script, as any JavaScript engine takes it. */
export async function bundleEngine(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: 'scripts/every-engine/entry.ts', formats: ['iife'], name: 'everyEngine' },
    },
  });
  const [bundle] = Array.isArray(result) ? result : [result];
  if (bundle === undefined || !('output' in bundle))
    throw new Error('the bundler watches instead of building');
  const [script] = bundle.output;
  return script.code;
}
