import { lazy, Suspense, useContext } from 'react';
import { LoadBoundary } from '../ui/load-boundary.tsx';
import { OpenTerm, type WithTermsProps } from './open-term.ts';

const LinkedTerms = lazy(() => import('./linked-terms.tsx'));

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
