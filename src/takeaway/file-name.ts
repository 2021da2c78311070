/** A file's name tells the run and the instant, so that a folder of them is in order. */
export function fileName(part: string, seconds: number, what: string, extension: string): string {
  const milliseconds = (seconds * 1e3).toFixed(6).replace(/\.?0+$/, '');
  return `direct-io-access_part-${part.toLowerCase()}_${milliseconds}ms_${what}.${extension}`;
}
