import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitOfText, fitText } from './fit-text.ts';

describe('a text in its room', () => {
  it('stays as it is where it fits', () => {
    expect(fitOfText(100, 100)).toEqual({ scale: 1, isPressed: false });
  });

  it('becomes smaller as far as it can be read, and is pressed together beyond', () => {
    expect(fitOfText(100, 90)).toEqual({ scale: 0.9, isPressed: false });
    expect(fitOfText(200, 100)).toEqual({ scale: 0.75, isPressed: true });
  });

  it('never takes more than its room', () => {
    const size = fc.double({ min: 1, max: 1_000, noNaN: true });
    fc.assert(
      fc.property(size, size, (length, room) => {
        const { scale, isPressed } = fitOfText(length, room);
        expect(isPressed || length * scale <= room * (1 + 1e-12)).toBe(true);
        expect(scale).toBeGreaterThanOrEqual(0.75);
        expect(scale).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('fitting', () => {
  const text = (length: number) =>
    Object.assign(document.createElementNS('http://www.w3.org/2000/svg', 'text') as SVGTextElement, {
      getComputedTextLength: () => length,
    });

  it('takes back what an earlier, longer text had needed', () => {
    const element = text(300);
    element.dataset.room = '100';
    element.setAttribute('font-size', '20');
    fitText(element);
    expect(element.style.fontSize).toBe('15px');
    expect(element.getAttribute('textLength')).toBe('100.00');
    element.getComputedTextLength = () => 80;
    fitText(element);
    expect(element.style.fontSize).toBe('');
    expect(element.hasAttribute('textLength')).toBe(false);
  });

  it('leaves a text alone that has no room named', () => {
    const element = text(300);
    element.setAttribute('font-size', '20');
    fitText(element);
    expect(element.style.fontSize).toBe('');
  });
});
