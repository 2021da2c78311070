import { csvFormat } from 'd3';
import type { ToldAnswer } from './answers.ts';

/** A cell that a spreadsheet would take for a formula is told to be text. */
const FORMULA = /^[=+\-@\t\r]/;

/** The answers as CSV, a line each. */
export function answersCsv(answers: readonly ToldAnswer[]): string {
  const safe = (cell: string) => (FORMULA.test(cell) ? `'${cell}` : cell);
  return csvFormat(
    answers.map(({ step, title, prompt, guess, outcome }) => ({
      step: safe(step),
      title: safe(title),
      question: safe(prompt),
      prediction: safe(guess),
      outcome: safe(outcome),
    })),
  );
}
