import { SETTING_IDS, settingField } from '../pattern/setting-fields.ts';
import { nameOfCharts } from '../stores/charts-store.ts';
import { plainDecimal } from './plain-decimal.ts';
import { writeChange, writeForks } from './setting-changes.ts';
import { defaultLaunch, type Launch, URL_PARAMETERS } from './url-parameters.ts';

/** The query that `readLaunch` reads back to this launch; what is as usual is left out. */
export function writeLaunch(launch: Launch): string {
  const { settings } = launch;
  const usual = defaultLaunch(settings.part);
  const given = SETTING_IDS.map((id) => [settingField(id).name, unless(settings[id], usual.settings[id])]);
  const texts: Partial<Record<string, string | null>> = {
    ...Object.fromEntries(given),
    part: settings.part,
    fork: launch.forks.length === 0 ? null : writeForks(launch.forks),
    compare: launch.rival === null ? null : writeChange(launch.rival),
    follow: launch.followed === null ? null : String(launch.followed),
    t: launch.time === 0 ? null : plainDecimal(launch.time),
    paused: launch.isPaused ? '1' : null,
    speed: launch.speed === 'auto' ? null : `1/${launch.speed}`,
    theme: unless(launch.theme, usual.theme),
    colorProfile: unless(launch.colorProfile, usual.colorProfile),
    motion: unless(launch.motion, usual.motion),
    view: unless(launch.view.page, usual.view.page),
    panel: unless(launch.view.panel, usual.view.panel),
    level: unless(launch.view.level, usual.view.level),
    charts: unless(nameOfCharts(launch.charts), nameOfCharts(usual.charts)),
    settings: launch.view.isSettingsOpen ? '1' : null,
    scenario: unless(launch.scenario, usual.scenario),
    step: launch.scenario === 'none' ? null : unless(launch.step, usual.step),
    locale: unless(launch.locale, usual.locale),
    stringTest: unless(launch.stringTest, usual.stringTest),
    embed: launch.isEmbedded ? '1' : null,
    speaker: launch.isSpeaker ? '1' : null,
    controls: launch.hasControls ? null : '0',
    allowLinks: launch.allowsLinks ? null : '0',
    preventFullScreen: launch.offersFullScreen ? null : '1',
    repeat: launch.isRepeated ? '1' : null,
    fuzz: launch.fuzz === null ? null : String(launch.fuzz),
  };
  const query = URL_PARAMETERS.flatMap(({ name }) => {
    const text = texts[name];
    // These are allowed in a query, and `speed=1/5000` is meant to be read by people.
    return text === null || text === undefined
      ? []
      : [`${name}=${encodeURIComponent(text).replace(/%2F|%3A|%2C|%3B/g, decodeURIComponent)}`];
  });
  return `?${query.join('&')}`;
}

function unless<T extends string | number | boolean>(value: T, usual: T): string | null {
  if (value === usual) return null;
  return typeof value === 'boolean' ? String(Number(value)) : String(value);
}
