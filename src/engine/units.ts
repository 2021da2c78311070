/**
 * Physical quantities as branded numbers: a value in seconds cannot be handed where bytes are wanted.
 * The brand exists for the type checker alone; at run time each is a plain number.
 */
declare const unit: unique symbol;
type Quantity<Name extends string> = number & { readonly [unit]?: Name };

/** Simulated time or a duration, in seconds. The engine knows no other clock. */
export type Seconds = Quantity<'s'>;
/** An amount of data, in bytes (octets). */
export type Bytes = Quantity<'B'>;
/** A data rate, in bits a second (decimal: 1 Gbit/s is 1e9). */
export type BitsPerSecond = Quantity<'bit/s'>;
/** A rate of events, in events a second. */
export type PerSecond = Quantity<'1/s'>;
