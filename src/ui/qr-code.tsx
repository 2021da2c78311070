import { type ReactNode, useMemo } from 'react';
import './qr-code.css';
import { qrSquares } from './qr-squares.ts';

interface QrCodeProps {
  /** What a camera reads: as a rule an address. */
  readonly text: string;
  /** What the picture is called for those who do not see it. */
  readonly name: string;
  /** Shown in its place when the text is longer than a code holds. */
  readonly tooLong?: ReactNode;
}

/**
 * A QR code, as large as the place it stands in; dark on white in every theme, since cameras expect that. To be loaded with
 * the screen that shows it: `lazy(() => import('../ui/qr-code.tsx'))`.
 */
export default function QrCode({ text, name, tooLong = null }: QrCodeProps) {
  const squares = useMemo(() => qrSquares(text), [text]);
  if (squares === undefined) return tooLong;
  const { side, path } = squares;
  return (
    <svg className="ui-qr-code" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={name}>
      <rect className="ui-qr-code-ground" width={side} height={side} />
      <path className="ui-qr-code-dark" d={path} />
    </svg>
  );
}
