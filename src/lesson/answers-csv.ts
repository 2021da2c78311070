import type { ToldAnswer } from './answers.ts';

/** A cell that a spreadsheet would take for a formula is told to be text. */
const FORMULA = /^[=+\-@\t\r]/;

/** The answers as RFC 4180 has them, a line each. */
export function answersCsv(answers: readonly ToldAnswer[]): string {
  const rows = answers.map(({ step, title, asked, prompt, guess, curve, outcome }) => [
    step,
    title,
    asked,
    prompt,
    curve ?? guess,
    outcome,
  ]);
  return [['step', 'title', 'asked', 'question', 'answer', 'outcome'], ...rows]
    .map((row) => `${row.map(cellOf).join(',')}\r\n`)
    .join('');
}

function cellOf(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
