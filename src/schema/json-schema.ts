import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';

/**
 * What a file may hold, as JSON Schema. A few checks that JSON Schema has no words for are left to the reader of the file.
 *
 * @param parts Schemas that are used more than once, by the names under which the others refer to them.
 */
export function jsonSchemaOf(
  schema: GenericSchema,
  parts: Readonly<Record<string, GenericSchema>> = {},
): object {
  return toJsonSchema(schema, {
    typeMode: 'input',
    target: 'draft-2020-12',
    errorMode: 'ignore',
    definitions: { ...parts },
  });
}
