import { appMessages } from './en/app.ts';
import type { authoringMessages } from './en/authoring.ts';
import type { cardMessages } from './en/card.ts';
import { chartMessages } from './en/charts.ts';
import type { compareMessages } from './en/compare.ts';
import type { embedMessages } from './en/embed.ts';
import type { embedBuilderMessages } from './en/embed-builder.ts';
import type { eventLogMessages } from './en/event-log.ts';
import type { glossaryMessages } from './en/glossary.ts';
import type { handoutMessages } from './en/handout.ts';
import type { laterChartMessages } from './en/later-charts.ts';
import { lessonMessages } from './en/lesson.ts';
import type { offlineMessages } from './en/offline.ts';
import { panelMessages } from './en/panels.ts';
import type { patternMessages } from './en/pattern.ts';
import type { presentMessages } from './en/present.ts';
import type { requestMessages } from './en/request.ts';
import type { scenarioMessages } from './en/scenarios.ts';
import type { settingMessages } from './en/settings.ts';
import type { settingsSheetMessages } from './en/settings-sheet.ts';
import { stageMessages } from './en/stage.ts';
import type { stationNameMessages } from './en/station-names.ts';
import type { takeAwayMessages } from './en/takeaway.ts';
import { unitMessages } from './en/units.ts';
import type { whyMessages } from './en/why.ts';

/**
 * The first screen's strings, in English. Other screens bring theirs along (`MoreMessages`); together they are the
 * catalogue that all other languages translate.
 */
const firstScreen = {
  ...appMessages,
  ...chartMessages,
  ...lessonMessages,
  ...panelMessages,
  ...stageMessages,
  ...unitMessages,
} as const;

/** Catalogues that are loaded with the screens that speak them. */
type LaterMessages = typeof authoringMessages &
  typeof cardMessages &
  typeof embedBuilderMessages &
  typeof embedMessages &
  typeof glossaryMessages &
  typeof compareMessages &
  typeof patternMessages &
  typeof handoutMessages &
  typeof eventLogMessages &
  typeof offlineMessages &
  typeof presentMessages &
  typeof scenarioMessages &
  typeof laterChartMessages &
  typeof stationNameMessages &
  typeof whyMessages &
  typeof settingMessages &
  typeof requestMessages &
  typeof settingsSheetMessages &
  typeof takeAwayMessages;

/** An id that the catalogue holds; any other is a type error wherever react-intl takes an id. */
export type MessageId = keyof typeof firstScreen | keyof LaterMessages;

/** Typed as whole, since a screen that speaks later messages brings them: react-intl knows one list of ids alone. */
export const messagesEn = firstScreen as Partial<Record<MessageId, string>> as Record<MessageId, string>;

declare global {
  namespace FormatjsIntl {
    interface Message {
      ids: MessageId;
    }
  }
}
