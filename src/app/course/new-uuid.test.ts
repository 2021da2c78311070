import { expect, it } from 'vitest';
import { newUuid } from './new-uuid.ts';

it('makes a UUID of version 4, another one each time', () => {
  const some = Array.from({ length: 50 }, newUuid);
  for (const id of some)
    expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  expect(new Set(some).size).toBe(some.length);
});
