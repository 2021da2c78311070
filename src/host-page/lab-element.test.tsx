import { afterEach, describe, expect, it, vi } from 'vitest';
import './element.ts';
import type { LabElement } from './lab-element.ts';

afterEach(() => document.body.replaceChildren());

/** An element in the page, and the address of its frame. */
function placed(attributes: string) {
  document.body.innerHTML = `<direct-io-access-lab src="https://lab.example/course/" ${attributes}></direct-io-access-lab>`;
  const element = document.querySelector('direct-io-access-lab') as LabElement;
  const frame = element.shadowRoot?.querySelector('iframe') as HTMLIFrameElement;
  return { element, frame, query: () => new URL(frame.src).search };
}

describe('<direct-io-access-lab>', () => {
  it('frames the lab with its attributes as parameters, and with a name', () => {
    const { frame, query } = placed(
      'part="B" color-profile="projector" paused allow-links="false" class="wide"',
    );
    expect(frame.src).toMatch(/^https:\/\/lab\.example\/course\/\?/);
    expect(query()).toBe('?embed=1&part=B&paused=1&colorProfile=projector&allowLinks=false');
    expect(frame.title).toBe('Direct I/O Access');
    expect(frame.allow).toBe('fullscreen; clipboard-write');
  });

  it('changes a running lab by message, and begins anew where that is not enough', () => {
    const { element, query } = placed('part="B"');
    const lab = element.lab;
    if (lab === null) throw new Error('no lab');
    const setPart = vi.spyOn(lab, 'setPart').mockResolvedValue({} as never);
    const setParameters = vi.spyOn(lab, 'setParameters').mockResolvedValue({} as never);
    const before = query();
    element.setAttribute('part', 'C');
    element.setAttribute('rate', '50000');
    expect(setPart).toHaveBeenCalledWith('C');
    expect(setParameters).toHaveBeenCalledWith({ rate: '50000' });
    expect(query()).toBe(before);
    element.setAttribute('scenario', 'packets-not-bytes');
    expect(query()).toContain('scenario=packets-not-bytes');
  });

  it('gives the lab’s events as its own, and lets go of the lab with the page', () => {
    const { element, frame } = placed('part="B"');
    const heard = vi.fn();
    element.addEventListener('completed', (event) => heard((event as CustomEvent).detail));
    const data = {
      namespace: 'direct-io-access',
      version: 1,
      eventName: 'completed',
      state: null,
      detail: { scenario: 'x' },
    };
    const contentWindow = {};
    Object.defineProperty(frame, 'contentWindow', { value: contentWindow });
    const message = Object.assign(new MessageEvent('message', { data }), {
      source: contentWindow,
      origin: 'https://lab.example',
    });
    window.dispatchEvent(message);
    expect(heard).toHaveBeenCalledWith({ state: null, detail: { scenario: 'x' } });
    element.remove();
    expect(element.lab).toBeNull();
  });
});
