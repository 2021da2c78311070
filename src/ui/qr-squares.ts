import { encode } from 'uqr';

/** Empty squares that a reader needs around a code: ISO/IEC 18004, 6.3.8. */
export const QUIET_SQUARES = 4;

export interface QrSquares {
  /** Squares along a side, with the quiet ones. */
  readonly side: number;
  /** An SVG path of the dark squares, a unit each. */
  readonly path: string;
}

/**
 * A text as a QR code. A tenth and a half of it may be dirt or a lamp's reflection; more where that costs no larger code.
 *
 * @returns Nothing when the text is longer than such a code holds: 2,331 bytes.
 */
export function qrSquares(text: string): QrSquares | undefined {
  let code: ReturnType<typeof encode>;
  try {
    code = encode(text, { ecc: 'M', border: QUIET_SQUARES, boostEcc: true });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  return { side: code.size, path: code.data.map(rowPath).join('') };
}

/** Dark squares that touch are one rectangle, so that no gap shows between them at any scale. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  let start: number | undefined;
  for (let x = 0; x <= row.length; x++) {
    const isDark = row[x] === true;
    if (isDark && start === undefined) start = x;
    if (isDark || start === undefined) continue;
    path += `M${start} ${y}h${x - start}v1h-${x - start}z`;
    start = undefined;
  }
  return path;
}
