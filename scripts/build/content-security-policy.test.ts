import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SITE_POLICY } from './content-security-policy.mjs';

it('docs/embedding.md tells servers the policy that the page carries itself', () => {
  expect(readFileSync('docs/embedding.md', 'utf8')).toContain(`\`\`\`text\n${SITE_POLICY}; frame-ancestors `);
});
