import * as v from 'valibot';

/** One of several shapes. Where none fits, the one that came closest speaks: it has the fewest complaints. */
export function closest<const Options extends v.UnionOptions>(options: Options) {
  const schema = v.union(options);
  const run: (typeof schema)['~run'] = (dataset, config) => {
    const results = options.map((option) => option['~run']({ value: dataset.value }, config));
    const complaints = (result: (typeof results)[number]) => result.issues?.length ?? 0;
    return results.reduce((best, next) => (complaints(next) < complaints(best) ? next : best)) as ReturnType<
      (typeof schema)['~run']
    >;
  };
  return { ...schema, '~run': run };
}
