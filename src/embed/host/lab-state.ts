import type { LabState, LessonPlace, Metrics, Parameters } from '../../host-page/protocol.ts';
import { bottleneckNow, utilizationOf } from '../../pattern/bottleneck.ts';
import { SETTING_IDS, settingField } from '../../pattern/setting-fields.ts';
import { bookmarkOf } from '../../scenarios/bookmark.ts';
import { progressOf } from '../../scenarios/journey.ts';
import { measured } from '../../scenarios/measures.ts';
import type { FigureId } from '../../scenarios/scenario.ts';
import type { Lab } from '../../stores/lab-context.ts';
import type { Lesson } from '../../stores/lesson-store.ts';
import { queryNow } from '../address-bar.ts';
import type { Launch } from '../url-parameters.ts';

/** What the lab shows, as a host may know it. */
export function labStateOf(lab: Lab, launch: Launch): LabState {
  const { settings } = lab.settings.getState();
  const { lesson } = lab.lesson.getState();
  const frame = lab.feed.latest();
  return {
    address: queryNow(lab, launch, true),
    part: settings.part,
    parameters: Object.fromEntries(
      SETTING_IDS.filter((id) => id !== 'part').map((id) => [settingField(id).name, settings[id]]),
    ) as Parameters,
    time: frame?.time ?? 0,
    isPlaying: lab.playback.getState().isPlaying,
    fingerprint: frame?.fingerprint ?? '',
    lesson: lesson === null ? null : placeIn(lesson),
  };
}

function placeIn({ scenario, journey }: Lesson): LessonPlace {
  const { met, steps, isComplete } = progressOf(scenario, journey);
  return {
    scenario: scenario.id,
    step: journey.step + 1,
    steps,
    phase: journey.phase,
    met,
    isComplete,
    bookmark: bookmarkOf(scenario, journey),
  };
}

/** Figures of the run on the screen; null before its first picture. */
export function metricsOf({ run, feed }: Pick<Lab, 'run' | 'feed'>): Metrics | null {
  const frame = feed.latest();
  const lab = run.getState().run?.lab;
  if (frame === null || lab === undefined) return null;
  const figure = (name: FigureId) => {
    const value = measured({ figure: name }, { run: { frame, lab } });
    return Number.isFinite(value) ? value : null;
  };
  return {
    time: frame.time,
    offeredGbps: figure('offered-gbps'),
    deliveredGbps: figure('delivered-gbps'),
    medianUs: figure('median-us'),
    p99Us: figure('p99-us'),
    requests: figure('requests') ?? 0,
    lost: figure('lost') ?? 0,
    bottleneck: bottleneckNow(frame, lab),
    utilization: Object.fromEntries(
      lab.components
        .filter(({ stations }) => stations.length > 0)
        .map((stations) => [stations.component, utilizationOf(frame, stations)]),
    ),
    fingerprint: frame.fingerprint,
  };
}
