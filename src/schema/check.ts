import * as v from 'valibot';
import { quoted } from './quoted.ts';

/** A fault of what was checked: where it is, and in words what is the matter. */
export interface SchemaFault {
  /** Keys and indices that lead to it, from the whole. */
  readonly path: readonly (string | number)[];
  readonly message: string;
}

export type Checked<Value> =
  | { readonly value: Value; readonly faults?: never }
  | { readonly faults: readonly SchemaFault[] };

/** What `input` is by a schema, or every fault of it. Never throws, and needs no code from strings. */
export function check<const Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
): Checked<v.InferOutput<Schema>> {
  const { success, output, issues } = v.safeParse(schema, input, { message: wordsOf });
  return success ? { value: output } : { faults: issues.map(faultOf) };
}

function wordsOf({ message, expected, received, path }: v.BaseIssue<unknown>): string {
  if (expected === 'never') return 'is more than is expected here';
  return path?.at(-1)?.origin === 'key' ? 'is missing' : message.replace(received, () => quoted(received));
}

/** What a file may not have is a fault of the object that has it. */
function faultOf({ path, expected, message }: v.BaseIssue<unknown>): SchemaFault {
  const keys = (path ?? []).map(({ key }) => key as string | number);
  const isUnknownKey = expected === 'never' && path?.at(-1)?.origin === 'key';
  return { path: isUnknownKey ? keys.slice(0, -1) : keys, message };
}

/** A path as it is written: `steps[2].title`; empty for the whole. */
export function writtenPath(path: SchemaFault['path']): string {
  return path
    .map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i === 0 ? '' : '.'}${key}`))
    .join('');
}
