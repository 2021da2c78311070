import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

export type ScormVersion = 'scorm12' | 'scorm2004';

const require = createRequire(import.meta.url);
const scripts = dirname(require.resolve('scorm-again'));

/** How scorm-again calls each version, and the name under which a package looks for it. */
const SYSTEMS = {
  scorm12: { api: 'API', maker: 'Scorm12API' },
  scorm2004: { api: 'API_1484_11', maker: 'Scorm2004API' },
} as const;

/**
 * The files of a course system that runs one of the built packages: scorm-again at `/system` holds the record, and the
 * package, unzipped, is under `/course/`. `launch` is what its manifest says to open.
 */
export async function scormSystem(version: ScormVersion) {
  const { archive, course } = await unzipped(version);
  const manifest = new TextDecoder().decode(archive['imsmanifest.xml']);
  const [, parameters] = /<item [^>]*parameters="([^"]*)"/.exec(manifest) ?? [];
  const [, href] = /<resource [^>]*href="([^"]*)"/.exec(manifest) ?? [];
  const { api, maker } = SYSTEMS[version];
  return {
    launch: `/course/${href}${parameters}`,
    files: {
      ...course,
      '/scorm-again.js': await readFile(join(scripts, `${version}.min.js`)),
      '/system.html': systemPage(api, maker),
    } as Record<string, string | Uint8Array>,
  };
}

/** The built cmi5 package, unzipped under `/course/`; `launch` is what its course structure says to open for a lesson. */
export async function cmi5System(lesson: string) {
  const { archive, course } = await unzipped('cmi5');
  const structure = new TextDecoder().decode(archive['cmi5.xml']);
  const urls = [...structure.matchAll(/<url>([^<]*)<\/url>/g)].map(([, url]) => url ?? '');
  return { launch: `/course/${urls.find((url) => url.includes(lesson))}`, files: course };
}

async function unzipped(name: string) {
  const archive = unzipSync(await readFile(`dist/direct-io-access-lab-${name}.zip`));
  const course: Record<string, string | Uint8Array> = Object.fromEntries(
    Object.entries(archive).map(([file, content]) => [`/course/${file}`, content]),
  );
  return { archive, course };
}

/** Keeps the record of a session for the next one, as a course system keeps it in its database. */
const systemPage = (api: string, maker: string) => `<!doctype html>
<html lang="en"><title>Course system</title><link rel="icon" href="data:,">
<script src="/scorm-again.js"></script>
<script>
  const system = new ${maker}({ logLevel: 5, autocommit: false });
  const kept = JSON.parse(sessionStorage.getItem('record') ?? 'null');
  if (kept !== null) system.loadFromJSON(kept, 'cmi');
  window.${api} = system;
  window.record = () => JSON.parse(JSON.stringify(system.cmi));
  window.launch = (address) => {
    const frame = document.createElement('iframe');
    Object.assign(frame, { src: address, width: 1280, height: 900, title: 'Course' });
    document.body.append(frame);
  };
  window.leave = () => {
    document.querySelector('iframe').remove();
    return window.record();
  };
</script><body></body></html>`;
