import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { METHOD_NAMES, NAMESPACE } from '../../host-page/protocol.ts';
import { readHostMessage } from './read-message.ts';

describe('A message of the host', () => {
  it.each([
    ['slide:start', 'shown'],
    ['slide:stop', 'hidden'],
    [{ messageName: 'resume' }, 'shown'],
    [{ messageName: 'pause' }, 'hidden'],
    [{ context: 'h5p', action: 'resizePrepared' }, 'resizer'],
  ])('%j is read as %s', (data, kind) => {
    expect(readHostMessage(data)).toEqual({ kind });
  });

  it('is a command with or without namespace, version and id, as an object or as text', () => {
    const command = { method: 'seek', args: [0.012] };
    expect(readHostMessage(command)).toEqual({ kind: 'command', command, id: undefined });
    const full = { namespace: NAMESPACE, version: 1, id: 7, ...command };
    expect(readHostMessage(JSON.stringify(full))).toEqual({ kind: 'command', command, id: 7 });
    expect(readHostMessage({ method: 'play' })).toMatchObject({ command: { method: 'play', args: [] } });
  });

  it.each([
    null,
    17,
    'webpackHotUpdate',
    '{"half":',
    ['method', 'play'],
    { source: 'react-devtools', payload: {} },
    { namespace: 'reveal', eventName: 'slidechanged', method: 'next' },
    { method: 'JSInput::getState', id: 1 },
    { jsonrpc: '2.0', method: 'ui/initialize' },
  ])('%j is meant for somebody else', (data) => {
    expect(readHostMessage(data)).toEqual({ kind: 'foreign' });
  });

  it.each([
    [{ method: 'fly' }, 'method', /no method “fly”.*getState/],
    [{ namespace: NAMESPACE }, 'method', /no method “”/],
    [{ method: 'play', version: 2 }, 'version', /speaks version 1.*“2”/],
    [{ method: 'seek', args: ['soon'] }, 'args[0]', /number/],
    [{ method: 'seek', args: [-1] }, 'args[0]', /0/],
    [{ method: 'seek', args: [Number.NaN] }, 'args[0]', /number/i],
    [{ method: 'seek' }, 'args[0]', /number/],
    [{ method: 'play', args: [1] }, 'args[0]', /more than is expected/],
    [{ method: 'seek', args: [Number.POSITIVE_INFINITY] }, 'args[0]', /Infinity/],
    [{ method: 'seek', args: ['x'.repeat(30_000)] }, 'args[0]', /^.{1,400}$/],
    [{ method: 'setPart', args: ['D'] }, 'args[0]', /"A" \| "B" \| "C"/],
    [{ method: 'setParameters', args: [{ rate: null }] }, 'args[0].rate', /.+/],
    [{ method: 'setState', args: [{}] }, 'args[0].address', /missing/],
    [{ method: 'setState', args: [{ address: 'x'.repeat(8001) }] }, 'args[0].address', /8000/],
  ])('%j is refused, and the fault is named', (data, path, words) => {
    const read = readHostMessage(data);
    if (read.kind !== 'refused') throw new Error(`was read as ${read.kind}`);
    expect(read.faults[0]?.path).toBe(path);
    expect(read.faults[0]?.message).toMatch(words);
  });

  it('never throws, and is foreign, a command with arguments, or a refusal with a fault: whatever it is', () => {
    const method = fc.oneof(fc.constantFrom(...METHOD_NAMES), fc.string());
    const near = fc.record(
      {
        namespace: fc.oneof(fc.constant(NAMESPACE), fc.string()),
        version: fc.oneof(fc.constant(1), fc.anything()),
        id: fc.anything(),
        method,
        args: fc.oneof(fc.array(fc.anything(), { maxLength: 3 }), fc.anything()),
      },
      { requiredKeys: [] },
    );
    const any = fc.anything({ withDate: true, withMap: true, withBigInt: true, withSparseArray: true });
    fc.assert(
      fc.property(
        fc.oneof(
          near,
          any,
          near.map((value) => safeText(value)),
        ),
        (data) => {
          const read = readHostMessage(data);
          if (read.kind === 'command') expect(METHOD_NAMES).toContain(read.command.method);
          if (read.kind === 'refused') {
            expect(read.faults.length).toBeGreaterThan(0);
            expect(read.faults.every(({ message }) => message.length > 0 && message.length < 2_000)).toBe(
              true,
            );
          }
        },
      ),
      { numRuns: 5_000 },
    );
  });
});

/** As JSON, where it can be. */
function safeText(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '';
  }
}
