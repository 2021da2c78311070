import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TANDEM, type TimedTandem } from './tandem-network.ts';

const SOURCE = fileURLToPath(new URL('tandem.cpp', import.meta.url));
const COMPILERS = ['g++', 'clang++'];
// No contraction: a * b + c in one rounding would be another bit now and then, and so another run.
const FLAGS = ['-O3', '-std=c++17', '-ffp-contract=off'];

export interface CppTwin {
  /** Compiler and flags, as they may be printed. */
  readonly command: string;
  run(until: number): TimedTandem;
  remove(): void;
}

/** Compiles `tandem.cpp` with the first compiler found; undefined where there is none. Throws when it does not compile. */
export function compileCppTwin(): CppTwin | undefined {
  const compiler = COMPILERS.find((name) => spawnSync(name, ['--version']).status === 0);
  if (compiler === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'tandem-'));
  const program = join(folder, 'tandem');
  execFileSync(compiler, [...FLAGS, '-o', program, SOURCE], { stdio: ['ignore', 'ignore', 'inherit'] });
  const { stations, capacity, rate, seed } = TANDEM;
  return {
    command: `${compiler} ${FLAGS.join(' ')}`,
    run: (until) => {
      const printed = execFileSync(program, [stations, capacity, rate, seed, until].map(String), {
        encoding: 'utf8',
      });
      const [offered, carried, dropped, fingerprint = '', seconds] = printed.trim().split(' ');
      return {
        offered: Number(offered),
        carried: Number(carried),
        dropped: Number(dropped),
        fingerprint,
        cpuSeconds: Number(seconds),
      };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
