import type { Cmi5Launch } from './launch.ts';
import type { Statement } from './statements.ts';

/** The part of `fetch` that is used: to the addresses of the launch, and nowhere else. */
export type Send = (address: string, request: RequestInit) => Promise<Response>;

/** The record store (LRS) that a launch names. Nothing here rejects: what fails is null or false. */
export interface RecordStore {
  /** Asks for the learner's preferences: cmi5 wants it done before the first statement. The lab has no use for them. */
  readonly askPreferences: () => Promise<void>;
  readonly state: (name: string) => Promise<Readonly<Record<string, unknown>> | null>;
  readonly keepState: (name: string, document: object) => Promise<boolean>;
  readonly tell: (statements: readonly Statement[]) => Promise<boolean>;
}

/** Asks for the session's token, which is given once, and opens the store with it; null where there is none. */
export async function openRecordStore(launch: Cmi5Launch, send: Send): Promise<RecordStore | null> {
  const token = (await readJson(attempt(send, launch.fetch, { method: 'POST' })))?.['auth-token'];
  if (typeof token !== 'string') return null;
  const headers = { Authorization: `Basic ${token}`, 'X-Experience-API-Version': '1.0.3' };
  const stateAt = (stateId: string) => {
    const { activityId, actor, registration } = launch;
    const query = new URLSearchParams({ activityId, agent: JSON.stringify(actor), registration, stateId });
    return `${launch.endpoint}activities/state?${query}`;
  };
  const write = async (method: 'PUT' | 'POST', address: string, body: object) => {
    const request = {
      method,
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      // The last words of a session are said while the page goes.
      keepalive: true,
    };
    const response = await attempt(send, address, request);
    // A conflict is a statement that has arrived before.
    return response !== null && (response.ok || response.status === 409);
  };
  const preferences = new URLSearchParams({
    agent: JSON.stringify(launch.actor),
    profileId: 'cmi5LearnerPreferences',
  });
  return {
    async askPreferences() {
      await attempt(send, `${launch.endpoint}agents/profile?${preferences}`, { method: 'GET', headers });
    },
    state: (name) => readJson(attempt(send, stateAt(name), { method: 'GET', headers })),
    keepState: (name, document) => write('PUT', stateAt(name), document),
    tell: (statements) => write('POST', `${launch.endpoint}statements`, statements),
  };
}

async function attempt(send: Send, address: string, request: RequestInit): Promise<Response | null> {
  try {
    return await send(address, request);
  } catch {
    return null;
  }
}

async function readJson(asked: Promise<Response | null>): Promise<Readonly<Record<string, unknown>> | null> {
  try {
    const response = await asked;
    const json: unknown = response?.ok === true ? await response.json() : null;
    return typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
