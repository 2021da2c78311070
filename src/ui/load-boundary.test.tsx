import { render, screen } from '@testing-library/react';
import { lazy, Suspense } from 'react';
import { expect, it } from 'vitest';
import { LoadBoundary } from './load-boundary.tsx';

it('puts something in the place of a part that does not load, and keeps the rest', async () => {
  const Missing = lazy(() => Promise.reject(new TypeError('Failed to fetch dynamically imported module')));
  render(
    <>
      <p>the rest</p>
      <LoadBoundary fallback={<p>did not load</p>}>
        <Suspense fallback={null}>
          <Missing />
        </Suspense>
      </LoadBoundary>
    </>,
  );
  expect(await screen.findByText('did not load')).toBeInTheDocument();
  expect(screen.getByText('the rest')).toBeInTheDocument();
});
