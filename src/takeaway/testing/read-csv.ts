/** Reads CSV by RFC 4180, written apart from what it tests; lines before the header that begin with `#` are comments. */
export function readCsv(text: string) {
  const comments: string[] = [];
  let body = text;
  for (let comment = /^# (.*)\r\n/.exec(body); comment !== null; comment = /^# (.*)\r\n/.exec(body)) {
    comments.push(comment[1] ?? '');
    body = body.slice(comment[0].length);
  }
  const records: string[][] = [[]];
  let value = '';
  let isQuoted = false;
  for (let at = 0; at < body.length; at++) {
    const character = body[at];
    if (isQuoted) {
      if (character !== '"') value += character;
      else if (body[at + 1] === '"') value += body[++at];
      else isQuoted = false;
    } else if (character === '"') isQuoted = true;
    else if (character === ',') {
      records.at(-1)?.push(value);
      value = '';
    } else if (character === '\r' && body[at + 1] === '\n') {
      records.at(-1)?.push(value);
      value = '';
      records.push([]);
      at += 1;
    } else value += character;
  }
  const [columns = [], ...rows] = records.slice(0, -1);
  return { comments, columns, rows };
}
