import * as v from 'valibot';
import { quoted } from './quoted.ts';

/** An object with these entries and no others. Its fault names all unknown keys at once; and a list is no object. */
export function strict<const Entries extends v.ObjectEntries>(entries: Entries) {
  const schema = v.strictObject(entries, ({ expected, path, message }) => {
    const item = path?.at(-1);
    if (item?.origin !== 'key') return message;
    if (expected !== 'never') return 'is missing';
    const unknown = Object.keys(item.input as object).filter((key) => !Object.hasOwn(entries, key));
    const names = quoted(unknown.map((key) => JSON.stringify(quoted(key))).join(', '));
    return `Unrecognized ${unknown.length === 1 ? 'key' : 'keys'}: ${names}`;
  });
  const run: (typeof schema)['~run'] = (dataset, config) =>
    schema['~run'](Array.isArray(dataset.value) ? { value: null } : dataset, config);
  return { ...schema, '~run': run };
}
