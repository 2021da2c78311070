import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parameterTable } from './testing/parameter-table.ts';

it('docs/embedding.md lists every URL parameter as the schema has it', () => {
  expect(readFileSync('docs/embedding.md', 'utf8')).toContain(parameterTable());
});
