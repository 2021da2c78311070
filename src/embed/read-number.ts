/** A decimal number, `undefined` for all that `Number` would also take: nothing, spaces, hexadecimal, infinity. */
export function readNumber(text: string): number | undefined {
  if (!/^\d*\.?\d+(e[+-]?\d{1,3})?$/i.test(text)) return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}
