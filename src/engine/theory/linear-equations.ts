/**
 * Solves A x = b by Gaussian elimination with row exchanges. `rows` are the rows of A, each followed by its element of b;
 * they are left as they are. Throws a RangeError for a matrix that has no inverse.
 */
export function solveLinear(rows: readonly (readonly number[])[]): number[] {
  const m = rows.map((row) => [...row]);
  const n = m.length;
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(m[i][k]) > Math.abs(m[pivot][k])) pivot = i;
    if (m[pivot][k] === 0) throw new RangeError(`the equations have no single solution: column ${k} is free`);
    [m[k], m[pivot]] = [m[pivot], m[k]];
    for (let i = k + 1; i < n; i++) {
      const factor = m[i][k] / m[k][k];
      for (let j = k; j <= n; j++) m[i][j] -= factor * m[k][j];
    }
  }
  const x = new Array<number>(n).fill(0);
  for (let k = n - 1; k >= 0; k--) {
    let rest = m[k][n];
    for (let j = k + 1; j < n; j++) rest -= m[k][j] * x[j];
    x[k] = rest / m[k][k];
  }
  return x;
}
