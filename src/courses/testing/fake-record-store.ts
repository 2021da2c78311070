import type { Send } from '../cmi5/record-store.ts';
import type { Statement } from '../cmi5/statements.ts';

export const ORIGIN = 'https://lms.example';

/** A record store behind a `fetch`, with a record of all that was asked of it. */
export function fakeRecordStore(launchData: object = {}) {
  const requests: { readonly method: string; readonly address: URL; readonly headers: Headers }[] = [];
  const statements: Statement[] = [];
  const documents = new Map<string, string>([['LMS.LaunchData', JSON.stringify(launchData)]]);
  let isReachable = true;
  const send: Send = async (asked, { method = 'GET', headers, body }) => {
    const address = new URL(asked);
    requests.push({ method, address, headers: new Headers(headers) });
    if (!isReachable) throw new TypeError('Failed to fetch');
    if (address.pathname === '/token') return Response.json({ 'auth-token': 'once' });
    if (address.pathname === '/xapi/statements') {
      statements.push(...JSON.parse(String(body)));
      return Response.json([]);
    }
    const name = address.searchParams.get('stateId') ?? '';
    if (method === 'PUT') documents.set(name, String(body));
    const document = documents.get(name);
    return new Response(document ?? null, { status: document === undefined ? 404 : 200 });
  };
  return {
    send,
    requests,
    statements,
    documents,
    verbs: () => statements.map(({ verb }) => (verb as { display: { en: string } }).display.en),
    disconnect: (isCut: boolean) => {
      isReachable = !isCut;
    },
  };
}

/** The page's address as a course system opens it. */
export const launchAddress = (changes: Readonly<Record<string, string>> = {}) => {
  const query = new URLSearchParams({
    scenario: 'noisy-neighbour',
    endpoint: `${ORIGIN}/xapi`,
    fetch: `${ORIGIN}/token?one=1`,
    actor: '{"account":{"homePage":"https://lms.example","name":"7"}}',
    registration: 'c0ffee00-0000-4000-8000-000000000001',
    activityId: 'https://lms.example/activities/9',
    ...changes,
  });
  return new URL(`${ORIGIN}/lab/?${query}`);
};
