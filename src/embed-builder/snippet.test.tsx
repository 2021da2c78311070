import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SNIPPET_KINDS, snippetOf } from './snippet.ts';

const embed = {
  base: 'https://course.example/lab/',
  query: '?part=B&colorProfile=projector&embed=1',
  title: 'Direct I/O Access, Part B',
  size: { width: 800, height: 450 },
};

/** The elements that a page has after the snippet was pasted into it. */
function pasted(text: string) {
  const page = document.createElement('div');
  page.innerHTML = text;
  return page;
}

describe('A snippet', () => {
  it('frames the address at its size, with a name and what the frame may do', () => {
    const frame = pasted(snippetOf('frame', embed)).querySelector('iframe');
    expect(frame?.getAttribute('src')).toBe(embed.base + embed.query);
    expect(frame?.title).toBe(embed.title);
    expect(frame?.getAttribute('width')).toBe('800');
    expect(frame?.getAttribute('allow')).toBe('fullscreen; clipboard-write');
    expect(snippetOf('frame', { ...embed, size: null })).toContain('aspect-ratio: 16 / 9');
  });

  it('is an element with the parameters as attributes, and the script beside the lab', () => {
    const page = pasted(snippetOf('element', { ...embed, base: `${embed.base}direct-io-access-lab.html` }));
    const element = page.querySelector('direct-io-access-lab');
    expect(element?.getAttribute('color-profile')).toBe('projector');
    expect(element?.getAttribute('part')).toBe('B');
    expect(element?.hasAttribute('embed')).toBe(false);
    expect(page.querySelector('script')?.getAttribute('src')).toBe(
      'https://course.example/lab/client/element.js',
    );
  });

  it('is a slide of reveal.js, loaded with it, or one of Slidev', () => {
    const slide = pasted(snippetOf('reveal', embed)).querySelector('section > iframe');
    expect(slide?.getAttribute('data-src')).toBe(embed.base + embed.query);
    expect(snippetOf('slidev', embed)).toBe(
      '---\nlayout: iframe\nurl: "https://course.example/lab/?part=B&colorProfile=projector&embed=1"\n---',
    );
  });

  it('holds no more than its own elements, whatever a title or an address holds', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.constantFrom(...SNIPPET_KINDS), (title, base, kind) => {
        if (kind === 'slidev') return;
        const own = ['IFRAME', 'SECTION', 'SCRIPT', 'DIRECT-IO-ACCESS-LAB'];
        for (const hostile of [title, `"><img src=x onerror=alert(1)>${title}`]) {
          const page = pasted(snippetOf(kind, { ...embed, title: hostile, base }));
          expect([...page.querySelectorAll('*')].every(({ tagName }) => own.includes(tagName))).toBe(true);
        }
      }),
    );
  });
});
