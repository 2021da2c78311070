import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, type Locator, type Page } from '@playwright/test';

/** The element that tells the lab's state: see `src/app/root-attributes.ts`. */
export const labRoot = (page: Page): Locator => page.locator('.app');

/** Opens the lab and waits until the asked instant is drawn. */
export async function openLab(page: Page, query: string): Promise<Locator> {
  await page.goto(`./${query}`);
  return untilDrawn(page);
}

export async function untilDrawn(page: Page): Promise<Locator> {
  const root = labRoot(page);
  await expect(root).toHaveAttribute('data-ready', 'true', { timeout: 30_000 });
  return root;
}

/** The value beside a figure's name. */
export const figure = (page: Page, name: string): Locator =>
  page.locator('dl > div').filter({ hasText: name }).locator('dd');

interface RunReport {
  readonly fingerprint: string;
  readonly dropped: number;
}

const reports = new Map<string, Promise<RunReport>>();

/** What the command line reports of a run. Many tests ask for the same one, which takes longer than most of a page. */
export async function simulate(...options: string[]): Promise<RunReport> {
  const question = options.join(' ');
  const report = reports.get(question) ?? run(options);
  reports.set(question, report);
  return report;
}

async function run(options: readonly string[]): Promise<RunReport> {
  const command = ['node_modules/tsx/dist/cli.mjs', 'scripts/simulate.ts', '--json', ...options];
  const { stdout } = await promisify(execFile)(process.execPath, command);
  return JSON.parse(stdout);
}

/**
 * The reader's system prefers another theme, and a page whose address names none follows. A colour profile has no such
 * switch: the tokens are chosen by the same attribute that the lab sets.
 */
export async function dressAs(
  page: Page,
  theme: 'light' | 'dark',
  colorProfile?: 'default' | 'projector',
): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  const document = page.locator('html');
  await expect(document).toHaveAttribute('data-theme', theme);
  // Colours that change in steps are looked at when they have arrived.
  await document.evaluate(async (html, colorProfile) => {
    if (colorProfile !== undefined) html.dataset.colorProfile = colorProfile;
    const changes = html.getAnimations({ subtree: true }).filter((one) => one instanceof CSSTransition);
    await Promise.allSettled(changes.map(({ finished }) => finished));
  }, colorProfile);
}

/** How many of the bars that follow a request lie on a drawing: none do where two runs stand side by side. */
export const followBarsOnStages = (page: Page) =>
  page.evaluate(() => {
    const rects = (selector: string) =>
      [...document.querySelectorAll(selector)].map((element) => element.getBoundingClientRect());
    const bars = rects('.stage-follow');
    if (bars.length === 0) throw new Error('There is no bar that follows a request.');
    return bars.filter((bar) =>
      rects('.stage').some(
        (stage) =>
          bar.left < stage.right &&
          bar.right > stage.left &&
          bar.top < stage.bottom &&
          bar.bottom > stage.top,
      ),
    ).length;
  });
