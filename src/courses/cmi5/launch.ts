/** What a cmi5 course system says in the address that it opens. */
export interface Cmi5Launch {
  /** Of the record store, with a slash at its end. */
  readonly endpoint: string;
  /** Gives the session's token, once. */
  readonly fetch: string;
  readonly actor: Actor;
  readonly registration: string;
  readonly activityId: string;
}

/** An agent as xAPI writes it: it is handed back as it came, and nothing of it is looked at. */
export type Actor = Readonly<Record<string, unknown>>;

/**
 * The cmi5 launch in a page's query: null where there is none, `'unusable'` where there is one that may not be followed.
 * The lab speaks with its own origin and with no other, so a record store anywhere else is refused before anything is
 * sent; the page's own policy (`connect-src 'self'`) would refuse it too.
 *
 * @param page Address of the page.
 */
export function readCmi5Launch(page: URL): Cmi5Launch | null | 'unusable' {
  const given = page.searchParams;
  const names = ['endpoint', 'fetch', 'actor', 'registration', 'activityId'];
  if (!names.every((name) => given.has(name))) return null;
  const endpoint = ownAddress(given.get('endpoint'), page);
  const fetch = ownAddress(given.get('fetch'), page);
  const actor = readActor(given.get('actor'));
  const registration = given.get('registration') ?? '';
  const activityId = given.get('activityId') ?? '';
  if (endpoint === null || fetch === null || actor === null || registration === '' || activityId === '')
    return 'unusable';
  return {
    endpoint: endpoint.endsWith('/') ? endpoint : `${endpoint}/`,
    fetch,
    actor,
    registration,
    activityId,
  };
}

function ownAddress(text: string | null, page: URL): string | null {
  if (text === null || !URL.canParse(text)) return null;
  const { origin, href } = new URL(text);
  return origin === page.origin ? href : null;
}

function readActor(text: string | null): Actor | null {
  try {
    const actor: unknown = JSON.parse(text ?? '');
    return typeof actor === 'object' && actor !== null && !Array.isArray(actor) ? (actor as Actor) : null;
  } catch {
    return null;
  }
}
