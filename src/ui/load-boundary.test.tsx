import { render, screen } from '@testing-library/react';
import { lazy, Suspense } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { LoadBoundary } from './load-boundary.tsx';

afterEach(() => vi.unstubAllGlobals());

it('puts something in the place of a part that does not load, keeps the rest, and hides no fault', async () => {
  const told = vi.fn();
  vi.stubGlobal('reportError', told);
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
  expect(told).toHaveBeenCalledWith(
    expect.objectContaining({ message: expect.stringMatching(/Failed to fetch/) }),
  );
});
