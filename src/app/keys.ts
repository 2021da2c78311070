import { PART_IDS, type PartId } from '../pattern/settings.ts';
import type { JourneyEvent } from '../scenarios/journey.ts';
import type { Lab } from '../stores/lab-context.ts';

export type KeyCommand =
  | 'toggle'
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'step-back'
  | 'step-forward'
  | 'undo'
  | 'redo'
  | 'reset'
  | 'list'
  | 'close-list';

const COMMANDS: Readonly<Record<string, KeyCommand>> = {
  ' ': 'toggle',
  PageDown: 'next',
  ArrowRight: 'next',
  n: 'next',
  PageUp: 'previous',
  ArrowLeft: 'previous',
  p: 'previous',
  Home: 'first',
  End: 'last',
  ',': 'step-back',
  ';': 'step-forward',
  r: 'reset',
  '?': 'list',
  Escape: 'close-list',
};

/** Who has a use of its own for which of these keys. A clicker's Page Down works on a radio button: it has none for it. */
const OWNS_ALL =
  'select, textarea, input:not([type=radio], [type=checkbox]), [contenteditable], [data-own-keys]';
const OWNS_ARROWS = 'input[type=radio]';
const OWNS_SPACE = 'button, summary, a, input';

/** What takes its own typing back. */
const OWNS_UNDO = 'textarea, input:not([type=radio], [type=checkbox], [type=range]), [contenteditable]';

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'defaultPrevented'> &
  Partial<Pick<KeyboardEvent, 'shiftKey'>>;

/** What a key asks of the lab, or null. Letters and `?` count only while they are switched on (WCAG 2.1.4). */
export function commandOf(
  press: KeyPress,
  target: Pick<Element, 'closest'> | null,
  hasLetterKeys: boolean,
): KeyCommand | null {
  if (!press.defaultPrevented && !press.altKey && press.ctrlKey !== press.metaKey) {
    if (press.key.toLowerCase() !== 'z' || target?.closest(OWNS_UNDO)) return null;
    return press.shiftKey ? 'redo' : 'undo';
  }
  if (press.defaultPrevented || press.ctrlKey || press.altKey || press.metaKey) return null;
  const isPrinted = press.key.length === 1 && press.key !== ' ';
  if (isPrinted && !hasLetterKeys) return null;
  const command = COMMANDS[isPrinted ? press.key.toLowerCase() : press.key] ?? null;
  if (command === null || command === 'close-list') return command;
  const owners = [OWNS_ALL];
  if (press.key === ' ') owners.push(OWNS_SPACE);
  if (press.key.startsWith('Arrow')) owners.push(OWNS_ARROWS);
  return target?.closest(owners.join(', ')) ? null : command;
}

/** Does what a key asks. False where it changes nothing, so that the key may still mean something to the page around. */
export function obey(
  command: KeyCommand,
  { settings, playback, keys, history, controller, lesson }: Lab,
): boolean {
  const goTo = (part: PartId | undefined) => {
    if (part === undefined || part === settings.getState().settings.part) return false;
    settings.getState().setPart(part);
    return true;
  };
  const turn = (event: JourneyEvent): boolean => {
    const { lesson: before, send } = lesson.getState();
    send(event);
    return lesson.getState().lesson !== before;
  };
  const inLesson = lesson.getState().lesson;
  const at = PART_IDS.indexOf(settings.getState().settings.part);
  switch (command) {
    case 'toggle': {
      const { isPlaying, play, pause } = playback.getState();
      if (isPlaying) pause();
      else play();
      return true;
    }
    case 'next':
      return inLesson === null ? goTo(PART_IDS[at + 1]) : turn({ kind: 'went-on' });
    case 'previous':
      return inLesson === null ? goTo(PART_IDS[at - 1]) : turn({ kind: 'went-back' });
    case 'first':
      return inLesson === null ? goTo(PART_IDS[0]) : turn({ kind: 'went-to', step: 0 });
    case 'last':
      return inLesson === null
        ? goTo(PART_IDS.at(-1))
        : turn({ kind: 'went-to', step: inLesson.scenario.steps.length - 1 });
    case 'step-back':
      controller.step('back');
      return true;
    case 'step-forward':
      controller.step('forward');
      return true;
    case 'undo':
      if (!history.getState().canUndo) return false;
      history.getState().undo();
      return true;
    case 'redo':
      if (!history.getState().canRedo) return false;
      history.getState().redo();
      return true;
    case 'reset':
      controller.reset();
      return true;
    case 'list':
      keys.getState().setListOpen(!keys.getState().isListOpen);
      return true;
    case 'close-list':
      if (!keys.getState().isListOpen) return false;
      keys.getState().setListOpen(false);
      return true;
  }
}
