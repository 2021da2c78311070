/** A stage of nine by sixteen, and no frame that a page would not want. */
const LEAST = 240;
const MOST = 1080;

/** The height in CSS pixels that an embed asks for at a width: what the stage and its line of figures fill. */
export function embedHeight(width: number): number {
  const isUpright = width < 480;
  return Math.round(Math.min(MOST, Math.max(LEAST, isUpright ? width * 1.5 : (width * 9) / 16)));
}

/** The same height in the words of Canvas and of H5P's resizer. */
export function heightMessages(height: number): readonly unknown[] {
  return [
    { subject: 'lti.frameResize', height },
    // The contract's field, and the two that H5P's own resizer reads.
    { context: 'h5p', action: 'resize', height, scrollHeight: height, clientHeight: height },
  ];
}
