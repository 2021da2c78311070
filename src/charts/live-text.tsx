import { useCallback, useRef } from 'react';
import type { Frame } from '../engine/frame.ts';
import { useOnReadableFrame } from '../stores/lab-context.ts';
import { writeText } from '../ui/write-text.ts';

interface LiveTextProps {
  /** What the text says of a frame. Keep it stable. */
  readonly say: (frame: Frame | null) => string;
  readonly className?: string;
}

/** A text that follows the frames at a pace for reading, past React. */
export function LiveText({ say, className }: LiveTextProps) {
  const text = useRef<HTMLSpanElement>(null);
  const write = useCallback(
    (frame: Frame | null) => {
      writeText(text.current, say(frame));
    },
    [say],
  );
  useOnReadableFrame(write);
  return <span className={className} ref={text} />;
}
