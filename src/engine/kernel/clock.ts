/**
 * The simulated time, shared by all who need it. They read it here and are not handed it: a double that goes in or out
 * of a call which the compiler does not inline is first made an object, and nothing may be allocated an event. For the
 * same reason it is kept in an array and not in a field.
 */
export class Clock {
  readonly seconds = new Float64Array(1);

  get now(): number {
    return this.seconds[0];
  }

  set now(seconds: number) {
    this.seconds[0] = seconds;
  }
}
