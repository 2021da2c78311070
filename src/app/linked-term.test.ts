import { describe, expect, it } from 'vitest';
import { createViewStore, DEFAULT_VIEW, type PageId } from '../stores/view-store.ts';
import { fragmentOfTerm, openLinkedTerm } from './linked-term.ts';

const labAt = (page: PageId) => ({ view: createViewStore({ ...DEFAULT_VIEW, page }) });

describe('An address that ends in a term', () => {
  it('opens the pattern’s page at it, and keeps it as long as it is shown', () => {
    const lab = labAt('pattern');
    openLinkedTerm(lab, '#term-iommu');
    expect(lab.view.getState().term).toBe('iommu');
    expect(fragmentOfTerm(lab)).toBe('#term-iommu');
    lab.view.getState().setPage('lab');
    expect(fragmentOfTerm(lab)).toBe('');
  });

  it('opens nothing where another page is asked for, or nothing is named', () => {
    for (const [page, fragment] of [
      ['lab', '#term-iommu'],
      ['pattern', '#lesson=abc'],
      ['pattern', ''],
    ] as const) {
      const lab = labAt(page);
      openLinkedTerm(lab, fragment);
      expect(lab.view.getState()).toMatchObject({ page, term: null });
      expect(fragmentOfTerm(lab)).toBe('');
    }
  });
});
