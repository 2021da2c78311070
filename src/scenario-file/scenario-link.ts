import { SCENARIO_LIMITS, type Scenario } from '../scenarios/scenario.ts';
import { readScenario, type ScenarioReading } from './read-scenario.ts';

/**
 * A scenario inside a link: its JSON, deflated, in the alphabet of base64url. It stands behind the address's `#`, which a
 * browser keeps to itself: no server ever sees it.
 */
const NAME = 'lesson';

/** Longer links are cut by some mail and chat programs; a file is the better way then. */
export const SAFE_LINK_CHARACTERS = 8_000;

/** The part of an address behind its `#`. */
export async function fragmentOf(scenario: Scenario): Promise<string> {
  const text = new Blob([JSON.stringify(scenario)]);
  const packed = await new Uint8Array(
    await new Response(text.stream().pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer(),
  );
  return `${NAME}=${inBase64Url(packed)}`;
}

/** What of an address's fragment is a scenario; null where the fragment speaks of none. Never rejects. */
export async function readFragment(fragment: string): Promise<ScenarioReading | null> {
  const packed = new URLSearchParams(fragment.replace(/^#/, '')).get(NAME);
  if (packed === null) return null;
  try {
    return readScenario(await unpacked(fromBase64Url(packed)));
  } catch {
    return { faults: [{ path: '', message: 'is damaged: the link was cut off, or changed on its way' }] };
  }
}

/** No more is unpacked than a scenario may have, whatever a few bytes claim to hold. */
async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const reader = new Blob([bytes])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
    .pipeThrough(new TextDecoderStream('utf-8', { fatal: true }))
    .getReader();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += value;
    if (text.length > SCENARIO_LIMITS.characters) {
      await reader.cancel();
      return text;
    }
  }
}

function inBase64Url(bytes: Uint8Array): string {
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
    letter.charCodeAt(0),
  );
}
