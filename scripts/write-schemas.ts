import { writeFileSync } from 'node:fs';
import { networkFileJsonSchema } from '../src/network-file/schema.ts';
import { scenarioFileJsonSchema } from '../src/scenario-file/json-schema.ts';
import { resultJsonSchema } from '../src/takeaway/result-schema.ts';

/** Writes the JSON Schemas that are published with the page. A test fails while they are not up to date. */
for (const [name, schema] of [
  ['network', networkFileJsonSchema()],
  ['scenario', scenarioFileJsonSchema()],
  ['result', resultJsonSchema()],
] as const) {
  writeFileSync(`public/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
}
