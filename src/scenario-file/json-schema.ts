import { jsonSchemaOf } from '../schema/json-schema.ts';
import { PARTS, scenarioFile } from './schema.ts';

/** The format as JSON Schema: published with the page, for editors and other programs. */
export function scenarioFileJsonSchema(): unknown {
  return { title: 'A scenario for the Direct I/O Access Lab', ...jsonSchemaOf(scenarioFile, PARTS) };
}
