import { readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';

const recordPath = new URL('../visual/baseline/browser.json', import.meta.url);

/** What a pixel depends on besides the page: `npm run screenshots` records it beside the pictures. */
export interface BrowserBuild {
  readonly version: string;
  readonly platform: string;
}

export interface ScreenshotRule {
  /** How far one pixel may be off, from 0 (not at all) to 1. */
  readonly threshold: number;
  readonly maxDiffPixels?: number;
  readonly maxDiffPixelRatio?: number;
}

const everyPixel: ScreenshotRule = { threshold: 0, maxDiffPixels: 0 };
/** Another build may smooth an edge or a glyph otherwise; one pixel in a hundred leaves no room for a moved part. */
const otherBuild: ScreenshotRule = { threshold: 0.2, maxDiffPixelRatio: 0.01 };

/** The options for `toHaveScreenshot`: every pixel where the pictures were recorded, a small tolerance elsewhere. */
export function screenshotRule(browser: Browser): ScreenshotRule {
  return ruleFor(buildOf(browser), recordedBuild());
}

function buildOf(browser: Pick<Browser, 'version'>): BrowserBuild {
  return { version: browser.version(), platform: `${process.platform}-${process.arch}` };
}

export function ruleFor(running: BrowserBuild, recorded: BrowserBuild | undefined): ScreenshotRule {
  const isSame = recorded?.version === running.version && recorded.platform === running.platform;
  return isSame ? everyPixel : otherBuild;
}

function recordedBuild(): BrowserBuild | undefined {
  try {
    return JSON.parse(readFileSync(recordPath, 'utf8'));
  } catch {
    // No picture has been recorded yet; a missing picture fails its test by itself.
    return undefined;
  }
}
