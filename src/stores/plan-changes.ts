import type { Seconds } from '../engine/units.ts';
import {
  changeBetween,
  changedThroughout,
  forkedAt,
  type LabPlan,
  planOf,
  type SettingsChange,
  settingsAt,
} from '../pattern/lab-plan.ts';
import type { History, HistoryEntry } from './history-store.ts';
import type { ChangeNotice, PlanStore } from './plan-store.ts';
import type { Rival } from './rival-store.ts';
import type { RunDriver } from './run-driver.ts';
import type { SettingsStore } from './settings-store.ts';
import type { TimelineStore } from './timeline-store.ts';

export interface PlanChangesOptions {
  readonly settings: SettingsStore;
  readonly plan: PlanStore;
  readonly timeline: TimelineStore;
  readonly rival: Rival;
  /** Told of every plan before another one replaces it. */
  readonly record: History['record'];
  /** Another part's story is to be told from its beginning. */
  readonly beginStory: () => void;
}

/** What a person can do to the plan, or to the run beside it. */
export interface PlanWishes {
  /** The part as it opens, from its beginning. */
  readonly reset: () => void;
  /** Gives up the fork that was made last, for the run before it. */
  readonly returnToRunBefore: () => void;
  /** Lets the change that forked the run last hold from the run's start. */
  readonly applyFromStart: () => void;
  /** Lets the change that was made last hold only from the instant at which it was made: a fork after all. */
  readonly applyFromHere: () => void;
  /** Puts another plan in force and goes to `at`. */
  readonly adopt: (plan: LabPlan, at: Seconds) => void;
  /** What undo and redo do: the plan and the rival's settings as they were. A comparison that was ended stays ended. */
  readonly restore: (entry: HistoryEntry) => void;
  /** The plan in force, the instant in it, and the rival. */
  readonly current: () => HistoryEntry;
  /** Runs a second run beside this one, which differs from it by `change`; null ends it. */
  readonly compareWith: (change: SettingsChange | null) => void;
  /** The same, as a person's change that can be undone. */
  readonly changeRival: (change: SettingsChange) => void;
  /** The rival's settings for this run, from its start, and this run's for the rival. */
  readonly swapRival: () => void;
}

/** What becomes of the plan when a person changes something: which run holds what from when, and how to take it back. */
export interface PlanChanges {
  readonly wishes: PlanWishes;
  /** The controls show what is in force at the instant on the screen. Nobody asked for a change. */
  readonly tellSettings: (inForce: LabPlan['settings']) => void;
  readonly close: () => void;
}

/** Changes of the same settings that follow on one another are one gesture. */
const gestureOf = (change: SettingsChange) => Object.keys(change).sort().join();

/** A notice where there is something to tell: at time 0 and for another seed there is no other way to have the change. */
function noticeOf(notice: ChangeNotice, after: LabPlan): ChangeNotice | null {
  const { kind, at, change, before } = notice;
  if (kind === 'fork') return after.forks.some((fork) => fork.at === at) ? notice : null;
  const wasChanged = Object.keys(changeBetween(before.settings, after.settings)).length > 0;
  return at > 0 && !('seed' in change) && wasChanged ? notice : null;
}

export function createPlanChanges(driver: RunDriver, options: PlanChangesOptions): PlanChanges {
  const { settings, plan, timeline, rival, beginStory } = options;
  let isTelling = false;

  function tellSettings(inForce: LabPlan['settings']): void {
    if (settings.getState().settings === inForce) return;
    isTelling = true;
    settings.setState({ settings: inForce });
    isTelling = false;
  }

  const current = (): HistoryEntry => ({
    plan: plan.getState().plan,
    at: driver.time,
    rival: rival.store.getState().change,
  });

  const record = (gesture: string) => options.record(current(), gesture);

  function replacePlan(next: LabPlan, at: Seconds): void {
    plan.setState({ plan: next, notice: null });
    tellSettings(settingsAt(next, at));
    void driver.open(at);
  }

  /** Has the change that was made last the other way, or not at all. */
  function insteadOfNoticed(gesture: string, planFor: (notice: ChangeNotice) => LabPlan): void {
    const { notice } = plan.getState();
    if (notice === null) return;
    record(gesture);
    replacePlan(planFor(notice), driver.time);
  }

  /**
   * A change at the run's head holds from its start, as if it had always been so. One that is made after going back forks
   * the run, for what comes after is known already, and would be lost without a word.
   */
  function decide(change: SettingsChange): void {
    const { time } = driver;
    const { plan: before, notice } = plan.getState();
    record(gestureOf(change));
    const isForkHere = before.forks.some(({ at }) => at === time);
    const isInThePast = time > 0 && time < timeline.getState().furthest;
    const isThroughout = 'seed' in change || !(isForkHere || isInThePast);
    const kind = isThroughout ? 'throughout' : 'fork';
    const goesOn = notice !== null && notice.at === time && notice.kind === kind;
    const origin = goesOn ? notice.before : before;
    const whole = { ...(goesOn ? notice.change : {}), ...change };
    const next = isThroughout ? changedThroughout(before, change) : forkedAt(before, time, change);
    plan.setState({ plan: next, notice: noticeOf({ kind, at: time, change: whole, before: origin }, next) });
    void driver.open(time);
  }

  function adopt(next: LabPlan, at: Seconds): void {
    if (next.settings.part !== plan.getState().plan.settings.part) beginStory();
    replacePlan(next, at);
  }

  function compareWith(change: SettingsChange | null): void {
    rival.store.setState({ change });
    if (change === null) driver.endRival();
    else void driver.open(driver.time);
  }

  const stopListening = settings.subscribe(({ settings: now }, { settings: before }) => {
    if (now === before || isTelling) return;
    if (now.part === before.part) {
      decide(changeBetween(before, now));
      return;
    }
    record('part');
    beginStory();
    plan.setState({ plan: planOf(now), notice: null });
    void driver.open(0);
  });

  const wishes: PlanWishes = {
    reset() {
      record('reset');
      isTelling = true;
      settings.getState().reset();
      isTelling = false;
      plan.setState({ plan: planOf(settings.getState().settings), notice: null });
      beginStory();
      void driver.open(0);
    },
    returnToRunBefore: () => insteadOfNoticed('return', ({ before }) => before),
    applyFromStart: () =>
      insteadOfNoticed('from the start', ({ before, change }) => changedThroughout(before, change)),
    applyFromHere: () =>
      insteadOfNoticed('from here', ({ before, at, change }) => forkedAt(before, at, change)),
    adopt,
    restore({ plan: next, at, rival: change }) {
      if (change !== null && rival.store.getState().change !== null) rival.store.setState({ change });
      adopt(next, at);
    },
    current,
    compareWith,
    changeRival(change) {
      record(`rival ${gestureOf(change)}`);
      compareWith(change);
    },
    swapRival() {
      const { change } = rival.store.getState();
      if (change === null) return;
      record('swap');
      const { plan: before } = plan.getState();
      const inForce = settingsAt(before, driver.time);
      const back = Object.fromEntries(
        Object.keys(change).map((id) => [id, inForce[id as keyof typeof inForce]]),
      ) as SettingsChange;
      rival.store.setState({ change: back });
      replacePlan(changedThroughout(before, change), driver.time);
    },
  };
  return { wishes, tellSettings, close: stopListening };
}
