import type { PartId } from '../pattern/settings.ts';

/**
 * The pictures of the lab that are looked at and compared: the gallery shows them live, the screenshot tests hold every
 * pixel of them. One list, so that neither can know a case that the other does not.
 */
export interface VisualCase {
  /** Also the picture's file name. */
  readonly id: string;
  readonly title: string;
  /** The page's query; it names the very instant. */
  readonly query: string;
  readonly viewport: { readonly width: number; readonly height: number };
  /** The whole length of a page that scrolls: the picture is as high as the page. */
  readonly isFullPage: boolean;
  /** What the system asks of every page. */
  readonly system?: {
    readonly reducedMotion?: 'reduce';
    readonly forcedColors?: 'active';
    readonly media?: 'print';
  };
  /** Buttons to press, by their names, before the picture is taken. What they open may arrive late. */
  readonly press?: readonly string[];
  /** Whether a curve is drawn by hand before anything is pressed, where a step asks for one. */
  readonly isDrawnOn?: boolean;
  /** The picture is the speaker's window, opened from the page. */
  readonly isSpeakers?: boolean;
}

/** Instants at which the lesson shows: under way in A, the ring full and losing in B, the same instant in C. */
const INSTANTS: Readonly<Record<PartId, number>> = { A: 0.002, B: 0.012, C: 0.012 };

const SCREENS = [
  { id: 'desktop', title: 'desktop', viewport: { width: 1440, height: 900 }, isFullPage: false },
  { id: 'phone', title: 'phone', viewport: { width: 390, height: 844 }, isFullPage: true },
  { id: 'large', title: 'large screen', viewport: { width: 1920, height: 1080 }, isFullPage: false },
] as const;

const queryOf = (part: PartId, theme: 'light' | 'dark', more = '') =>
  `?part=${part}&t=${INSTANTS[part]}&paused=1&theme=${theme}${more}`;

/** The card beside the stage, and the sheet over it. */
const PANELS = [
  { id: 'why', title: 'why', query: '&panel=why&level=advanced' },
  { id: 'request', title: 'one request', query: '&panel=request&follow=900' },
  { id: 'settings', title: 'all settings', query: '&settings=1' },
] as const;

/** The charts that are not on the first screen, two at a time. Saturation is drawn when its last run has ended. */
const CHARTS = [
  {
    charts: 'utilization,responses',
    title: 'busy over time and response times',
    id: 'utilization-responses',
  },
  { charts: 'queues,saturation', title: 'queues and saturation', id: 'queues-saturation' },
] as const;

const CHART_SCREENS = [
  { id: 'desktop-light', query: queryOf('B', 'light'), viewport: { width: 1440, height: 900 } },
  { id: 'desktop-dark', query: queryOf('B', 'dark'), viewport: { width: 1440, height: 900 } },
  {
    id: 'projector-light',
    query: queryOf('B', 'light', '&colorProfile=projector'),
    viewport: { width: 1920, height: 1080 },
  },
  { id: 'phone-light', query: queryOf('B', 'light'), viewport: { width: 390, height: 844 } },
  {
    id: 'fork-light',
    query: queryOf('B', 'light', '&fork=0.008,path:passthrough'),
    viewport: { width: 1440, height: 900 },
  },
] as const;

/** A kind of a lesson's step each, before anything of it has played: nothing on them depends on how fast they play. */
const LESSON_STEPS = [
  { id: 'narration', title: 'a narration', query: '?scenario=pattern-in-six-steps&step=1' },
  { id: 'choice', title: 'a choice', query: '?scenario=pattern-in-six-steps&step=3' },
  { id: 'estimate', title: 'an estimate', query: '?scenario=pattern-in-six-steps&step=4' },
  { id: 'sketch', title: 'a curve to sketch', query: '?scenario=next-bottleneck&step=4' },
] as const;

/** A lesson of one step that asks for a curve and ends when it has played, carried by its link. */
const ONE_CURVE =
  '#lesson=TZDBagMxDER_xczZSbeBXnwplB56Cf2AkINjK7sia3ux5WzDsv9enDRQnYRG0jxmwTnlYAUGnjM52XDaWOeolM1oTy_FUbSZEzSulAunCPOqwR4GruYrQUNYRoLBdyT1nJUags03GHxmO0etptHeyGvVBPKqTltojDb21fbtmCI0AscqVO4WhUQ49gVmwWRzI_zAqlGEpgJzWB4QPtv5H8NXmlWoblA9SVEy5FT74b0t0I_AHLBPmZSNXoXWcFHpfKZMfoujRq6x2Z2o51hgYCO15zUKj00QDgTTbbtu10jGNPs0t0RWjSmTZyf3hBZcODa6ciFxA5qawiR_cah5sNK8PY18fbhrhFQEZvfWPWvVmIcbzOG4Htdf';

/** The page in words that are none: longer, and from right to left. A layout that holds here holds in translation. */
const STRING_TEST_SCREENS = (['long', 'rtl'] as const).flatMap((test) =>
  [
    { id: 'desktop', viewport: { width: 1440, height: 900 }, isFullPage: false },
    { id: 'phone', viewport: { width: 390, height: 844 }, isFullPage: true },
  ].map(({ id, ...screen }) => ({
    id: `b-words-${test}-${id}`,
    title: `Part B in ${test === 'rtl' ? 'words from right to left' : 'longer words'}, ${id}`,
    query: queryOf('B', 'light', `&stringTest=${test}`),
    ...screen,
  })),
);

export const VISUAL_CASES: readonly VisualCase[] = [
  ...SCREENS.flatMap(({ id, title, viewport, isFullPage }) =>
    (['A', 'B', 'C'] as const).flatMap((part) =>
      (['light', 'dark'] as const).map((theme) => ({
        id: `${part.toLowerCase()}-${id}-${theme}`,
        title: `Part ${part}, ${title}, ${theme}`,
        query: queryOf(part, theme),
        viewport,
        isFullPage,
      })),
    ),
  ),
  {
    id: 'b-embed-light',
    title: 'Part B, embedded, light',
    query: queryOf('B', 'light', '&embed=1'),
    viewport: { width: 800, height: 450 },
    isFullPage: false,
  },
  {
    id: 'b-embed-small-light',
    title: 'Part B, in a small frame, light',
    query: queryOf('B', 'light', '&embed=1'),
    viewport: { width: 480, height: 270 },
    isFullPage: false,
  },
  {
    id: 'c-embed-smallest-dark',
    title: 'Part C, in the smallest frame, dark',
    query: queryOf('C', 'dark', '&embed=1'),
    viewport: { width: 320, height: 240 },
    isFullPage: false,
  },
  {
    id: 'compare-embed-light',
    title: 'Compared with passthrough, embedded, light',
    query: queryOf('B', 'light', '&embed=1&compare=passthrough'),
    viewport: { width: 800, height: 450 },
    isFullPage: false,
  },
  {
    id: 'compare-embed-small-dark',
    title: 'Compared with passthrough, in a small frame, dark',
    query: queryOf('B', 'dark', '&embed=1&compare=passthrough'),
    viewport: { width: 480, height: 270 },
    isFullPage: false,
  },
  {
    id: 'b-projector-light',
    title: 'Part B, projector, light',
    query: queryOf('B', 'light', '&colorProfile=projector'),
    viewport: { width: 1920, height: 1080 },
    isFullPage: false,
  },
  {
    id: 'b-forced-colors',
    title: 'Part B, forced colours',
    query: queryOf('B', 'light'),
    viewport: { width: 1440, height: 900 },
    isFullPage: false,
    system: { forcedColors: 'active' },
  },
  {
    id: 'b-reduced-motion',
    title: 'Part B, reduced motion',
    query: queryOf('B', 'light'),
    viewport: { width: 1440, height: 900 },
    isFullPage: false,
    system: { reducedMotion: 'reduce' },
  },
  // A window of 1280 x 1024 at four times its size.
  {
    id: 'b-zoom-400',
    title: 'Part B, 400 % zoom',
    query: queryOf('B', 'light'),
    viewport: { width: 320, height: 256 },
    isFullPage: true,
  },
  {
    id: 'b-density-light',
    title: 'Part B, more requests than marks',
    query: '?part=B&path=emulated&rate=250000&response=512&virtioRing=4096&t=0.03&paused=1&theme=light',
    viewport: { width: 1440, height: 900 },
    isFullPage: false,
  },
  {
    id: 'b-followed-light',
    title: 'Part B, a request followed on its way',
    query: '?part=B&t=0.0078&paused=1&theme=light&panel=request&follow=700',
    viewport: { width: 1440, height: 900 },
    isFullPage: false,
  },
  {
    id: 'b-take-away-light',
    title: 'Part B, what can be taken away',
    query: queryOf('B', 'light'),
    viewport: { width: 1440, height: 900 },
    isFullPage: false,
    press: ['Take away: link, pictures, files, print'],
  },
  {
    id: 'b-writing-light',
    title: 'Part B, a lesson being written',
    query: queryOf('B', 'light'),
    viewport: { width: 1440, height: 900 },
    isFullPage: false,
    press: ['Lessons', 'Write a lesson', 'Add a step from what is shown'],
  },
  // Drawn when all pairs of the comparison have run: `data-ready` waits for them, and they come to the same whatever their order.
  {
    id: 'compare-desktop-light',
    title: 'Compared with passthrough, light',
    query: queryOf('B', 'light', '&compare=passthrough'),
    viewport: { width: 1440, height: 900 },
    isFullPage: false,
  },
  {
    id: 'compare-phone-light',
    title: 'Compared with passthrough, phone',
    query: queryOf('B', 'light', '&compare=passthrough'),
    viewport: { width: 390, height: 844 },
    isFullPage: true,
  },
  ...CHARTS.flatMap(({ charts, title, id }) =>
    CHART_SCREENS.map((screen) => ({
      id: `b-${id}-${screen.id}`,
      title: `Part B, ${title}, ${screen.id.replace('-', ', ')}`,
      query: `${screen.query}&charts=${charts}`,
      viewport: screen.viewport,
      isFullPage: screen.id === 'phone-light',
    })),
  ),
  ...PANELS.flatMap(({ id, title, query }) => [
    {
      id: `b-${id}-desktop-light`,
      title: `Part B, ${title}, light`,
      query: queryOf('B', 'light', query),
      viewport: { width: 1440, height: 900 },
      isFullPage: false,
    },
    {
      id: `b-${id}-desktop-dark`,
      title: `Part B, ${title}, dark`,
      query: queryOf('B', 'dark', query),
      viewport: { width: 1440, height: 900 },
      isFullPage: false,
    },
    {
      id: `b-${id}-phone-light`,
      title: `Part B, ${title}, phone`,
      query: queryOf('B', 'light', query),
      viewport: { width: 390, height: 844 },
      // The sheet keeps to the screen; the panels stand in the page.
      isFullPage: id !== 'settings',
    },
  ]),
  ...SCREENS.filter(({ id }) => id !== 'large').flatMap(({ id, title, viewport, isFullPage }) =>
    (['pattern', 'model-card'] as const).map((page) => ({
      id: `${page}-${id}-light`,
      title: `${page === 'pattern' ? 'Pattern page' : 'Model card'}, ${title}, light`,
      query: queryOf('B', 'light', `&view=${page}`),
      viewport,
      isFullPage,
    })),
  ),
  ...LESSON_STEPS.map(({ id, title, query }) => ({
    id: `lesson-${id}-light`,
    title: `A lesson's step with ${title}, light`,
    query: `${query}&paused=1&theme=light`,
    viewport: { width: 1440, height: 900 },
    isFullPage: false,
  })),
  ...STRING_TEST_SCREENS,
  {
    id: 'lesson-outcome-light',
    title: "A lesson's step with its outcome, and the question of what was seen, light",
    query: '?scenario=pattern-in-six-steps&step=3&speed=1/200&theme=light',
    viewport: { width: 1440, height: 900 },
    isFullPage: false,
    press: ['Skip and watch'],
  },
  {
    id: 'lesson-end-phone-light',
    title: "A curve that was drawn, what it came to, the lesson's summary and the event log, phone",
    query: `?part=B&panel=log&theme=light${ONE_CURVE}`,
    viewport: { width: 390, height: 844 },
    isFullPage: true,
    isDrawnOn: true,
    press: ['Commit to this answer'],
  },
  {
    id: 'speaker-light',
    title: "The speaker's window, light",
    query: '?scenario=pattern-in-six-steps&step=3&paused=1&theme=light',
    viewport: { width: 1024, height: 768 },
    isFullPage: false,
    isSpeakers: true,
  },
  ...(['handout', 'worksheet'] as const).map((paper) => ({
    id: `print-${paper}`,
    title: `A lesson on paper, ${paper}`,
    query: `?scenario=packets-not-bytes&view=${paper}&paused=1&theme=light`,
    viewport: { width: 794, height: 1123 },
    isFullPage: true,
    system: { media: 'print' },
  })),
];
