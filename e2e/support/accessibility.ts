import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules of those standards that speak of colours: all that another theme can break on the very same page. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** What axe finds on the page as it stands, one readable line for each element; empty when there is nothing. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  return faultsOf(axe(page).withTags(standards));
}

/** As `accessibilityFaults`, of colours alone: for a page on which everything has been looked at in other colours. */
export async function colourFaults(page: Page): Promise<string[]> {
  return faultsOf(axe(page).withRules(colourRules));
}

/** One document, no frame of another origin: axe need not open a second page to put its results together. */
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
}

async function faultsOf(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')} (${node.failureSummary ?? 'no detail'})`),
  );
}
