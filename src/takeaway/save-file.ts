/** Hands a file to whoever looks at the page. A frame that may not save files does nothing. */
export function saveFile(name: string, content: Blob | string, type = 'text/plain'): void {
  const blob = typeof content === 'string' ? new Blob([content], { type: `${type};charset=utf-8` }) : content;
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address before the next task; until then it has to stay.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A file's name tells the run and the instant, so that a folder of them is in order. */
export function fileName(part: string, seconds: number, what: string, extension: string): string {
  const milliseconds = (seconds * 1e3).toFixed(6).replace(/\.?0+$/, '');
  return `direct-io-access_part-${part.toLowerCase()}_${milliseconds}ms_${what}.${extension}`;
}
