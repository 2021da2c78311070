/** js-simulator has no types of its own; these are of the part that the tandem uses. */
declare module 'js-simulator' {
  class SimEvent {
    time: number;
    /** Called when the event's time has come. */
    update(sinceLastEvent: number): void;
  }

  class Scheduler {
    current_time: number;
    schedule(event: SimEvent, time: number): void;
    /** Runs all events of the earliest instant. */
    update(): void;
  }

  const library: { readonly SimEvent: typeof SimEvent; readonly Scheduler: typeof Scheduler };
  export default library;
}
