/** Sends in the order of adding, one batch at a time. What could not be sent goes with the next batch. */
export interface Outbox<Item> {
  readonly add: (...items: readonly Item[]) => void;
  /** Sends all that waits at once, whether or not the batch before has arrived: for the last moment of a page. */
  readonly empty: () => void;
}

/** @param post Resolves with whether the batch has arrived; never rejects. */
export function createOutbox<Item>(post: (batch: readonly Item[]) => Promise<boolean>): Outbox<Item> {
  let waiting: readonly Item[] = [];
  let isSending = false;

  async function send(): Promise<void> {
    if (isSending || waiting.length === 0) return;
    const batch = waiting;
    waiting = [];
    isSending = true;
    const hasArrived = await post(batch);
    isSending = false;
    if (hasArrived) return send();
    waiting = [...batch, ...waiting];
  }

  return {
    add(...items) {
      waiting = [...waiting, ...items];
      void send();
    },
    empty() {
      const batch = waiting;
      waiting = [];
      if (batch.length > 0) void post(batch);
    },
  };
}
