const module = (text: string) => `data:text/javascript,${encodeURIComponent(text)}`;

/** What `global-bottom.vue` asks of Slidev and of Vue, said by the deck below. */
const IMPORTS = {
  '@slidev/client': module(`export const useNav = () => ({
    currentPage: { get value() { return Number(document.body.dataset.slide) } },
    nextSlide: () => show(Number(document.body.dataset.slide)),
    prevSlide: () => show(Number(document.body.dataset.slide) - 2),
  })`),
  vue: module(`export const nextTick = () => Promise.resolve();
    export const onMounted = (mounted) => mounted();
    export const onUnmounted = () => {};
    export const watch = (_, changed) => addEventListener('slide', changed);`),
};

/** The script of a component that is one file, as a page runs it. */
export const setupOf = (component: string) => /<script setup>([\s\S]*)<\/script>/.exec(component)?.[1] ?? '';

/**
 * A page that holds frames as Slidev does, for a test of what a frame meets there without Slidev and what it needs: slides of
 * 980 by 552 pixels, scaled to the window; a slide stays in the page from when the one before is shown, and is hidden by
 * `display: none` (Vue's `v-show`); the `iframe` layout's frame has an id, a class and an address, and nothing else. A slide that
 * is neither shown, next nor seen before is not in the page (`v-if`).
 *
 * @param addresses Of the frames, a slide each; between a first slide and a last one without.
 */
export const slidevDeck = (addresses: readonly string[]) => `<!doctype html>
<html lang="en"><title>Deck</title><link rel="icon" href="data:,">
<style>
  body { margin: 0; overflow: hidden; }
  #slide-content { position: relative; inline-size: 980px; block-size: 552px; transform-origin: top left; transform: scale(1.2); }
  .slidev-page { position: absolute; inset: 0; }
  .slidev-layout-iframe { inline-size: 100%; block-size: 100%; border: 0; }
</style>
<script type="importmap">${JSON.stringify({ imports: IMPORTS })}</script>
<div id="slide-content"></div>
<script>
  const addresses = ${JSON.stringify(['', ...addresses, ''])};
  const content = document.querySelector('#slide-content');
  const pages = new Map();
  let now = 0;
  const load = (index) => {
    if (pages.has(index) || addresses[index] === undefined) return;
    const page = document.createElement('div');
    page.className = 'slidev-page';
    page.dataset.slidevNo = String(index + 1);
    page.append(addresses[index] === '' ? document.createElement('h1') : Object.assign(
      document.createElement('iframe'),
      { id: 'frame', className: 'slidev-layout-iframe', src: addresses[index] },
    ));
    page.style.display = 'none';
    content.append(page);
    pages.set(index, page);
  };
  window.show = (index) => {
    now = Math.min(addresses.length - 1, Math.max(0, index));
    load(now);
    load(now + 1);
    for (const [number, page] of pages) page.style.display = number === now ? '' : 'none';
    document.body.dataset.slide = String(now + 1);
    dispatchEvent(new Event('slide'));
  };
  addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowRight' || key === 'PageDown' || key === ' ') window.show(now + 1);
    if (key === 'ArrowLeft' || key === 'PageUp') window.show(now - 1);
  });
  window.show(0);
</script></html>`;
