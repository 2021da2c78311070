/** Runs a task now or later, but no more often than once an interval. */
export interface Throttle {
  /** Asks for the task: at once when the last run is long enough ago, else when the interval is over. */
  readonly ask: () => void;
  /** Runs it now, whatever the interval. */
  readonly now: () => void;
  readonly stop: () => void;
}

/**
 * The last asking is always answered, at most one interval late: when nothing moves any more, what is shown is what is.
 * With an interval of 0 every asking is answered at once.
 */
export function throttle(task: () => void, milliseconds: number): Throttle {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isAskedAgain = false;
  const run = () => {
    isAskedAgain = false;
    timer = milliseconds > 0 ? setTimeout(intervalOver, milliseconds) : null;
    task();
  };
  const intervalOver = () => {
    timer = null;
    if (isAskedAgain) run();
  };
  const cancel = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  return {
    ask() {
      if (timer === null) run();
      else isAskedAgain = true;
    },
    now() {
      cancel();
      run();
    },
    stop: cancel,
  };
}
