/** Makes `<direct-io-access-lab>` known to the page. See docs/embedding.md. */
import { LabElement } from './lab-element.ts';

export type * from './index.ts';
export { LabElement };

if (customElements.get('direct-io-access-lab') === undefined)
  customElements.define('direct-io-access-lab', LabElement);

declare global {
  interface HTMLElementTagNameMap {
    'direct-io-access-lab': LabElement;
  }
}
