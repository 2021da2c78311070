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
