import { PART_DEFAULTS } from '../pattern/settings.ts';
import { defaultLaunch, type Launch, type ParameterName, URL_PARAMETERS } from './url-parameters.ts';

/** The query that `readLaunch` reads back to this launch; what is as usual is left out. */
export function writeLaunch(launch: Launch): string {
  const { settings } = launch;
  const usual = defaultLaunch(settings.part);
  const texts: Record<ParameterName, string | null> = {
    part: settings.part,
    path: unless(settings.path, PART_DEFAULTS[settings.part].path),
    rate: unless(settings.rate, usual.settings.rate),
    response: unless(settings.responseBytes, usual.settings.responseBytes),
    request: unless(settings.requestBytes, usual.settings.requestBytes),
    seed: unless(settings.seed, usual.settings.seed),
    t: launch.time === 0 ? null : plainDecimal(launch.time),
    paused: launch.isPaused ? '1' : null,
    speed: launch.speed === 'auto' ? null : `1/${launch.speed}`,
    theme: unless(launch.theme, usual.theme),
    colorProfile: unless(launch.colorProfile, usual.colorProfile),
    motion: unless(launch.motion, usual.motion),
    panel: unless(launch.view.panel, usual.view.panel),
    level: unless(launch.view.level, usual.view.level),
    settings: launch.view.isSettingsOpen ? '1' : null,
    locale: unless(launch.locale, usual.locale),
    embed: launch.isEmbedded ? '1' : null,
  };
  const query = URL_PARAMETERS.flatMap(({ name }) => {
    const text = texts[name];
    // The slash is allowed in a query, and `speed=1/5000` is meant to be read by people.
    return text === null ? [] : [`${name}=${encodeURIComponent(text).replaceAll('%2F', '/')}`];
  });
  return `?${query.join('&')}`;
}

function unless<T extends string | number>(value: T, usual: T): string | null {
  return value === usual ? null : String(value);
}

/** Whole nanoseconds without an exponent and without idle zeros: 0.012, 0.000001. */
export function plainDecimal(seconds: number): string {
  return seconds.toFixed(9).replace(/\.?0+$/, '');
}
