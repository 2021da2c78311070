/** The longest part of somebody's file that a fault quotes. */
const MOST_QUOTED = 200;

/** Text out of a file as a fault may tell it. */
export const quoted = (text: string) => (text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED)}…` : text);
