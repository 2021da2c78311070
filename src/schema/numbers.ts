import * as v from 'valibot';

/** A number as JSON has it. JSON's `1e999` is none. */
export const number = v.pipe(v.number(), v.finite());
export const whole = v.pipe(v.number(), v.safeInteger());
