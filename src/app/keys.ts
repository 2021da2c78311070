import type { Lab } from '../stores/lab-context.ts';
import { holdOf } from '../stores/lesson-hold.ts';
import { pageCount, turnBy, turnTo } from '../stores/turn-pages.ts';

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

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
  | 'blank'
  | 'full-screen'
  | 'speaker'
  | 'go-to'
  /** A digit of the number of the step to go to. */
  | `digit-${Digit}`
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
  b: 'blank',
  '.': 'blank',
  f: 'full-screen',
  s: 'speaker',
  g: 'go-to',
  ...Object.fromEntries(([0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const).map((digit) => [digit, `digit-${digit}`])),
  Escape: 'close-list',
};

/** Whether a word, from wherever it comes, is one of the commands. */
export const isKeyCommand = (word: string): word is KeyCommand =>
  word === 'undo' || word === 'redo' || Object.values(COMMANDS).some((command) => command === word);

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
export function obey(command: KeyCommand, lab: Lab): boolean {
  const { playback, keys, history, controller, presentation, lesson } = lab;
  const { isBlank, goTo, setBlank, setGoTo, askSpeaker, askFullScreen } = presentation.getState();
  if (isBlank && command !== 'full-screen' && command !== 'speaker') {
    // Whatever is pressed before a black screen is meant to bring the picture back.
    setBlank(false);
    return true;
  }
  switch (command) {
    case 'toggle': {
      const { isPlaying, play, pause } = playback.getState();
      if (isPlaying) pause();
      else if (holdOf(lesson.getState()) === 'predict') lesson.getState().tell('answer-first');
      else play();
      return true;
    }
    case 'next':
      return turnBy(lab, 1);
    case 'previous':
      return turnBy(lab, -1);
    case 'first':
      return turnTo(lab, 0);
    case 'last':
      return turnTo(lab, pageCount(lab) - 1);
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
    case 'blank':
      setBlank(true);
      return true;
    case 'full-screen':
      askFullScreen();
      return true;
    case 'speaker':
      askSpeaker();
      return true;
    case 'go-to':
      setGoTo('');
      return true;
    case 'close-list':
      if (goTo === null && !keys.getState().isListOpen) return false;
      setGoTo(null);
      keys.getState().setListOpen(false);
      return true;
    default:
      setGoTo((goTo ?? '') + command.slice('digit-'.length));
      return true;
  }
}
