/** Numbers with their units. The space is one that never breaks a line. */
export const unitMessages = {
  'unit.gbps': '{value}\u00a0Gbit/s',
  'unit.perSecond': '{value}/s',
  'unit.requestsPerSecond': '{value} requests a second',
  'unit.bytes': '{value}\u00a0B',
  'unit.kib': '{value}\u00a0KiB',
  'unit.bytesSpoken': '{value, plural, one {# byte} other {# bytes}}',
  'unit.kibSpoken': '{value, plural, one {# kibibyte} other {# kibibytes}}',
  'unit.seconds': '{value}\u00a0s',
  'unit.milliseconds': '{value}\u00a0ms',
  'unit.nanoseconds': '{value}\u00a0ns',
  'unit.microseconds': '{value}\u00a0µs',
  'unit.none': '–',

  'number.notNumber': 'This is not a number. Digits, and a point for decimals, are understood.',
  'number.notWhole': 'It has to be a whole number.',
  'number.outside': 'It has to be from {min} to {max}.',
} as const;
