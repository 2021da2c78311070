import { lazy, type ReactNode, Suspense, useContext } from 'react';
import { LoadBoundary } from '../ui/load-boundary.tsx';
import { OpenTerm } from './open-term.ts';

const LinkedTerms = lazy(() => import('./linked-terms.tsx'));

export interface WithTermsProps {
  /** What is read as one text: a term is a link where it is first mentioned, and nowhere else. */
  readonly texts: readonly string[];
  /** Puts the texts in their places. */
  readonly children: (linked: readonly ReactNode[]) => ReactNode;
}

/** Texts whose terms lead to the glossary. They stand as they are before it has arrived, and where it never does. */
export function WithTerms(props: WithTermsProps) {
  const open = useContext(OpenTerm);
  const plain = props.children(props.texts);
  if (open === null) return plain;
  return (
    <LoadBoundary fallback={plain}>
      <Suspense
        fallback={
          <>
            {plain}
            <span hidden data-waiting />
          </>
        }
      >
        <LinkedTerms {...props} open={open} />
      </Suspense>
    </LoadBoundary>
  );
}
