import { writeFileSync } from 'node:fs';
import { networkFileJsonSchema } from '../src/network-file/schema.ts';

/** Writes the JSON Schemas that are published with the page. A test fails while they are not up to date. */
writeFileSync('public/network.schema.json', `${JSON.stringify(networkFileJsonSchema(), null, 2)}\n`);
