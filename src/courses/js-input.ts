/** What Open edX asks of a page in a JSInput problem. States and grades are JSON texts. */
export interface JsInputAnswers {
  readonly getState: () => string;
  readonly setState: (state: string) => void;
  readonly getGrade: () => string;
}

/** What of a window the conversation needs. */
export interface FramedByPlatform {
  readonly parent: Pick<Window, 'postMessage'>;
  addEventListener(type: 'message', listener: (event: HeardEvent) => void): void;
}

type HeardEvent = Pick<MessageEvent, 'source' | 'origin' | 'data'>;

const SCOPE = 'JSInput::';
/** A state is a bookmark; nothing that the platform says is longer. */
const LONGEST_MESSAGE = 100_000;

/**
 * Speaks jschannel's wire format (JSON texts; scope "JSInput") with the page around, as Open edX does where a problem has
 * `sop="false"`. Who is not the page around is not even read; a page that speaks otherwise hears one greeting and no more.
 */
export function answerJsInput(framed: FramedByPlatform, answers: JsInputAnswers): void {
  framed.addEventListener('message', ({ source, origin, data }) => {
    if (source !== framed.parent) return;
    const request = readRequest(data);
    if (request === null) return;
    const { id, method, params } = request;
    const send = (message: object) =>
      framed.parent.postMessage(JSON.stringify(message), origin === 'null' ? '*' : origin);
    if (method === '__ready') {
      if (params === 'ping') send({ method: `${SCOPE}__ready`, params: 'pong' });
    } else if (id !== undefined) {
      send({ id, ...answerTo(answers, method, params) });
    }
  });
  // Whichever of the two is there later greets the other. It holds nothing that another page may not know.
  framed.parent.postMessage(JSON.stringify({ method: `${SCOPE}__ready`, params: 'ping' }), '*');
}

function answerTo(answers: JsInputAnswers, method: string, params: unknown): object {
  switch (method) {
    // The platform decodes both as addresses are decoded.
    case 'getState':
      return { result: encodeURI(answers.getState()) };
    case 'getGrade':
      return { result: encodeURI(answers.getGrade()) };
    case 'setState':
      if (typeof params !== 'string') return { error: 'not_a_text', message: 'setState takes a JSON text' };
      answers.setState(params);
      return { result: true };
    default:
      return { error: 'no_such_method', message: 'There are getState, setState and getGrade.' };
  }
}

function readRequest(data: unknown) {
  if (typeof data !== 'string' || data.length > LONGEST_MESSAGE || !data.startsWith('{')) return null;
  try {
    const { id, method, params }: Record<string, unknown> = JSON.parse(data);
    if (typeof method !== 'string' || !method.startsWith(SCOPE)) return null;
    return {
      // Zero is no id in jschannel.
      id: typeof id === 'number' && id !== 0 ? id : undefined,
      method: method.slice(SCOPE.length),
      params,
    };
  } catch {
    return null;
  }
}
