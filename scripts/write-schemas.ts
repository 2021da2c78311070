import { writeFileSync } from 'node:fs';
import { networkFileJsonSchema } from '../src/network-file/schema.ts';
import { scenarioFileJsonSchema } from '../src/scenario-file/schema.ts';

/** Writes the JSON Schemas that are published with the page. A test fails while they are not up to date. */
writeFileSync('public/network.schema.json', `${JSON.stringify(networkFileJsonSchema(), null, 2)}\n`);
writeFileSync('public/scenario.schema.json', `${JSON.stringify(scenarioFileJsonSchema(), null, 2)}\n`);
