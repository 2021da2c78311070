import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { focusHome } from './focus-home.ts';
import './locked-group.css';

interface LockedGroupProps {
  readonly isLocked: boolean;
  /** Why, in a word or two; where another place says it, nothing. */
  readonly why?: string | undefined;
  readonly children: ReactNode;
}

/** Controls that may be out of use together for a while. A focus inside goes home then, and does not fall to the page. */
export function LockedGroup({ isLocked, why, children }: LockedGroupProps) {
  const group = useRef<HTMLFieldSetElement>(null);
  // Asked before they are out of use: from then on a browser says that none of them has the focus.
  const hadFocus = group.current?.contains(document.activeElement) ?? false;
  useLayoutEffect(() => {
    if (isLocked && hadFocus) focusHome();
  }, [isLocked, hadFocus]);
  return (
    <fieldset ref={group} className="ui-locked" disabled={isLocked} aria-label={isLocked ? why : undefined}>
      {isLocked && why !== undefined ? <p className="ui-locked-why">{why}</p> : null}
      {children}
    </fieldset>
  );
}
