/** The other end of `inOwnProcess`: calls what it is told to, and sends what that comes to. */
const [, , module = '', name = '', argument = 'null'] = process.argv;
const exported: Record<string, (argument: unknown) => unknown> = await import(module);
const measure = exported[name];
if (measure === undefined) throw new Error(`${module} exports no ${name}`);
process.send?.({ value: await measure(JSON.parse(argument)) });
process.disconnect?.();
