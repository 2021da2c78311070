import type { ExhibitTable } from '../stores/exhibits-store.ts';

/**
 * A table as RFC 4180 has it, behind comment lines that say where it is from. Numbers keep all their digits: rounding is
 * for the screen.
 */
export function csvOf(comments: readonly string[], { columns, rows }: ExhibitTable): string {
  const lines = [
    ...comments.flatMap((comment) => comment.split('\n')).map((comment) => `# ${comment}`),
    columns.map(field).join(','),
    ...rows.map((row) => row.map(field).join(',')),
  ];
  return `${lines.join('\r\n')}\r\n`;
}

function field(value: number | string | null): string {
  if (value === null || Number.isNaN(value)) return '';
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
