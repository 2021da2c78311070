import * as z from 'zod/mini';
import { scenarioFile } from './schema.ts';

/** The format as JSON Schema: published with the page, for editors and other programs. */
export function scenarioFileJsonSchema(): unknown {
  return {
    title: 'A scenario for the Direct I/O Access Lab',
    ...z.toJSONSchema(scenarioFile, { io: 'input', target: 'draft-2020-12', reused: 'ref' }),
  };
}
