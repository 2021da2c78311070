import type { ToldAnswer } from './answers.ts';

/** A cell that a spreadsheet would take for a formula is told to be text. */
const FORMULA = /^[=+\-@\t\r]/;

/** The answers as RFC 4180 has them, a line each. */
export function answersCsv(answers: readonly ToldAnswer[]): string {
  const rows = answers.map(({ step, title, prompt, guess, curve, outcome }) => [
    step,
    title,
    prompt,
    curve ?? guess,
    outcome,
  ]);
  return [['step', 'title', 'question', 'prediction', 'outcome'], ...rows]
    .map((row) => `${row.map(cellOf).join(',')}\r\n`)
    .join('');
}

function cellOf(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
