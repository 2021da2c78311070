import { appMessages } from './en/app.ts';
import { chartMessages } from './en/charts.ts';
import { lessonMessages } from './en/lesson.ts';
import { panelMessages } from './en/panels.ts';
import { stageMessages } from './en/stage.ts';
import { unitMessages } from './en/units.ts';

/** Every visible string, in English: the catalogue that all other languages translate. */
export const messagesEn = {
  ...appMessages,
  ...chartMessages,
  ...lessonMessages,
  ...panelMessages,
  ...stageMessages,
  ...unitMessages,
} as const;

/** An id that the catalogue holds; any other is a type error wherever react-intl takes an id. */
export type MessageId = keyof typeof messagesEn;

declare global {
  namespace FormatjsIntl {
    interface Message {
      ids: MessageId;
    }
  }
}
