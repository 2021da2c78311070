/** Thrown by a run that cannot go on, with the reason in words. Its figures up to there can still be read. */
export class RunStopped extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'RunStopped';
  }
}
