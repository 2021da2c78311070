import * as v from 'valibot';
import {
  type Command,
  type Fault,
  METHOD_NAMES,
  type MethodName,
  NAMESPACE,
  PROTOCOL_VERSION,
} from '../../host-page/protocol.ts';
import { LAST_INSTANT } from '../../pattern/pace.ts';
import { PART_IDS } from '../../pattern/settings.ts';
import { LONGEST_WHOLE_BOOKMARK } from '../../scenarios/bookmark.ts';
import { check, type SchemaFault, writtenPath } from '../../schema/check.ts';
import { closest } from '../../schema/closest.ts';
import { number } from '../../schema/numbers.ts';

/** What a message from the host means. Whatever it holds, reading it never throws. */
export type HostMessage =
  | { readonly kind: 'command'; readonly command: ReadCommand; readonly id: CommandId }
  /** reveal.js tells its frames that their slide comes or goes; others pause and resume. */
  | { readonly kind: 'shown' | 'hidden' }
  /** H5P's resizer on the host page answers, or asks for the height again. */
  | { readonly kind: 'resizer' }
  | {
      readonly kind: 'refused';
      readonly code: 'not-understood' | 'other-version';
      readonly method: string;
      readonly id: CommandId;
      readonly faults: readonly Fault[];
    }
  /** Meant for somebody else: pages are full of messages. */
  | { readonly kind: 'foreign' };

/** A command whose arguments are of the right kinds. */
export type ReadCommand = {
  readonly [Name in MethodName]: { readonly method: Name; readonly args: Required<Command<Name>>['args'] };
}[MethodName];

export type CommandId = string | number | undefined;

/** No message that means something is longer. */
const LONGEST_MESSAGE = 40_000;
const LONGEST_ADDRESS = 8_000;
const LONGEST_WORD = 200;
const MOST_PARAMETERS = 100;
/** More faults than anybody reads at once. */
const MOST_FAULTS = 20;

const nothing = v.strictTuple([]);
const word = v.pipe(v.string(), v.maxLength(LONGEST_WORD));
const state = v.object({
  address: v.pipe(v.string(), v.maxLength(LONGEST_ADDRESS)),
  isPlaying: v.optional(v.boolean()),
  lesson: v.optional(
    v.nullable(
      v.object({
        scenario: word,
        phase: v.optional(word),
        bookmark: v.optional(v.pipe(v.string(), v.maxLength(LONGEST_WHOLE_BOOKMARK))),
      }),
    ),
  ),
});

/** What each method takes. */
const ARGUMENTS = {
  getState: nothing,
  setState: v.strictTuple([state]),
  play: nothing,
  pause: nothing,
  seek: v.strictTuple([v.pipe(number, v.minValue(0), v.maxValue(LAST_INSTANT))]),
  next: nothing,
  previous: nothing,
  setPart: v.strictTuple([v.picklist(PART_IDS)]),
  setParameters: v.strictTuple([
    v.pipe(
      v.record(word, closest([word, number, v.boolean()])),
      v.check((given) => Object.keys(given).length <= MOST_PARAMETERS, 'holds too many parameters'),
    ),
  ]),
  getMetrics: nothing,
  screenshot: nothing,
} satisfies Record<MethodName, v.GenericSchema>;

const FOREIGN: HostMessage = { kind: 'foreign' };

/** Reads one message of the host page, as the browser hands it over: anything at all. */
export function readHostMessage(data: unknown): HostMessage {
  if (data === 'slide:start') return { kind: 'shown' };
  if (data === 'slide:stop') return { kind: 'hidden' };
  const message = typeof data === 'string' ? parsed(data) : data;
  if (!isRecord(message)) return FOREIGN;
  const { namespace, context, messageName, method } = message;
  if (context === 'h5p') return { kind: 'resizer' };
  if (namespace !== undefined && namespace !== NAMESPACE) return FOREIGN;
  if (messageName === 'resume') return { kind: 'shown' };
  if (messageName === 'pause') return { kind: 'hidden' };
  // Other protocols have methods too, with names of their own kind: `JSInput::getState`, `ui/initialize`.
  const isNamed = typeof method === 'string' && /^[A-Za-z]+$/.test(method);
  if (!isNamed && namespace !== NAMESPACE) return FOREIGN;
  return readCommand(message);
}

function readCommand(message: Readonly<Record<string, unknown>>): HostMessage {
  const { version = PROTOCOL_VERSION, args = [] } = message;
  const id = idOf(message.id);
  const method = typeof message.method === 'string' ? message.method.slice(0, LONGEST_WORD) : '';
  const refuse = (faults: readonly Fault[], code: 'not-understood' | 'other-version' = 'not-understood') =>
    ({ kind: 'refused', code, method, id, faults }) as const;
  if (version !== PROTOCOL_VERSION) {
    const message = `This lab speaks version ${PROTOCOL_VERSION}; the message says ${shown(version)}.`;
    return refuse([{ path: 'version', message }], 'other-version');
  }
  const name = METHOD_NAMES.find((known) => known === method);
  if (name === undefined) {
    const message = `There is no method ${shown(method)}. There are ${METHOD_NAMES.join(', ')}.`;
    return refuse([{ path: 'method', message }]);
  }
  const read = check<v.GenericSchema>(ARGUMENTS[name], args);
  if (read.faults === undefined)
    return { kind: 'command', command: { method: name, args: read.value } as ReadCommand, id };
  return refuse(read.faults.slice(0, MOST_FAULTS).map(faultOf));
}

function faultOf({ path, message }: SchemaFault): Fault {
  return { path: writtenPath(['args', ...path]), message };
}

/** A value of somebody else's as it may be told: short, and text. */
function shown(value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : typeof value;
  return `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
}

/** What cannot be sent back as it came is left out: then the answer has none. */
function idOf(id: unknown): CommandId {
  if (typeof id === 'number') return id;
  return typeof id === 'string' && id.length <= LONGEST_WORD ? id : undefined;
}

/** reveal.js and others send their objects as text. */
function parsed(text: string): unknown {
  if (text.length > LONGEST_MESSAGE || !text.startsWith('{')) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
