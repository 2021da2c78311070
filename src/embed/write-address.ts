import { SETTING_IDS, settingField } from '../pattern/setting-fields.ts';
import { defaultLaunch, type Launch, URL_PARAMETERS } from './url-parameters.ts';

/** The query that `readLaunch` reads back to this launch; what is as usual is left out. */
export function writeLaunch(launch: Launch): string {
  const { settings } = launch;
  const usual = defaultLaunch(settings.part);
  const given = SETTING_IDS.map((id) => [settingField(id).name, unless(settings[id], usual.settings[id])]);
  const texts: Partial<Record<string, string | null>> = {
    ...Object.fromEntries(given),
    part: settings.part,
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
    return text === null || text === undefined
      ? []
      : [`${name}=${encodeURIComponent(text).replaceAll('%2F', '/')}`];
  });
  return `?${query.join('&')}`;
}

function unless<T extends string | number | boolean>(value: T, usual: T): string | null {
  if (value === usual) return null;
  return typeof value === 'boolean' ? String(Number(value)) : String(value);
}

/** Whole nanoseconds without an exponent and without idle zeros: 0.012, 0.000001. */
export function plainDecimal(seconds: number): string {
  return seconds.toFixed(9).replace(/\.?0+$/, '');
}
