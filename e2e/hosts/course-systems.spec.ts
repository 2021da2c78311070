import type { Page } from '@playwright/test';
import { cmi5System, type ScormVersion, scormSystem } from '../support/course-packages.ts';
import { framing } from '../support/host-server.ts';
import { expect, test } from '../support/lab-test.ts';

/** Pages of the course system, as far as the tests speak with them. */
interface SystemWindow {
  record(): SystemRecord;
  launch(address: string): void;
  leave(): SystemRecord;
  ask(method: string, params?: string): Promise<unknown>;
}
// biome-ignore lint/suspicious/noExplicitAny: What scorm-again's record looks like is for the assertions to say.
type SystemRecord = any;

const lesson = (page: Page) => page.frameLocator('iframe').locator('.lesson-card');

const guess = { id: 'larger-responses', type: 'numeric' };
const sketch = { id: 'go-round' };
const choice = { id: 'how-full-is-the-wire', type: 'choice' };

interface Expected {
  readonly suspended: SystemRecord;
  readonly completed: SystemRecord;
  /** What the system hands to the session after the one that left this record. */
  readonly resumed: (record: SystemRecord) => SystemRecord;
}

const systems: Record<ScormVersion, Expected> = {
  scorm12: {
    suspended: {
      core: { lesson_status: 'incomplete', exit: 'suspend', score: { raw: '33' } },
      interactions: { 0: { ...choice, student_response: 'few', result: 'wrong' } },
    },
    completed: {
      core: { lesson_status: 'completed', score: { raw: '100' } },
      interactions: { 0: choice, 1: { ...guess, student_response: '6', result: 'wrong' }, 2: sketch },
    },
    resumed: ({ core, suspend_data }) => ({
      core: { lesson_status: core.lesson_status, entry: 'resume' },
      suspend_data,
    }),
  },
  scorm2004: {
    suspended: {
      completion_status: 'incomplete',
      exit: 'suspend',
      progress_measure: '0.0000',
      score: { raw: '33', scaled: '0.3333' },
      interactions: { 0: { ...choice, learner_response: 'few', result: 'incorrect' } },
    },
    completed: {
      completion_status: 'completed',
      success_status: 'passed',
      progress_measure: '1.0000',
      score: { raw: '100' },
      interactions: { 0: choice, 1: { ...guess, learner_response: '6', result: 'incorrect' }, 2: sketch },
    },
    resumed: ({ completion_status, suspend_data }) => ({ completion_status, entry: 'resume', suspend_data }),
  },
};

for (const version of ['scorm12', 'scorm2004'] as const) {
  test(`${version}: answers, is suspended, goes on and completes`, async ({ page, host }) => {
    const { launch, files } = await scormSystem(version);
    expect(launch).toBe('/course/index.html?scenario=pattern-in-six-steps');
    // A shorter lesson, at a pace that nobody would teach at.
    const address = `${launch.replace('pattern-in-six-steps', 'packets-not-bytes')}&speed=1/20`;
    const { origin } = await host({ files });
    const open = () => page.evaluate((opened) => (window as unknown as SystemWindow).launch(opened), address);
    const leave = () => page.evaluate(() => (window as unknown as SystemWindow).leave());
    await page.goto(`${origin}/system.html`);
    await open();
    await lesson(page).getByRole('radio', { name: 'Very few, in bursts' }).check();
    await lesson(page).getByRole('button', { name: 'Commit to this answer' }).click();
    await expect(lesson(page)).toHaveAttribute('data-phase', 'observe');
    const first = await leave();
    expect(first).toMatchObject(systems[version].suspended);
    expect(first.suspend_data.length).toBeLessThanOrEqual(4_096);

    const record = systems[version].resumed(first);
    await page.evaluate((kept) => sessionStorage.setItem('record', JSON.stringify(kept)), record);
    await page.reload();
    await open();
    await expect(lesson(page).getByText('You said: Very few, in bursts')).toBeVisible();
    await lesson(page).getByRole('radio', { name: 'The virtual NIC' }).check();
    await lesson(page).getByRole('button', { name: 'That is what I saw' }).click();
    await page.keyboard.press('PageDown');
    await lesson(page).getByRole('slider').press('End');
    await lesson(page).getByRole('button', { name: 'Commit to this answer' }).click();
    await expect(lesson(page)).toHaveAttribute('data-phase', 'explain');
    await page.keyboard.press('PageDown');
    await expect(lesson(page).getByText('Step 3 of 3')).toBeVisible();
    await lesson(page).getByRole('slider').last().press('PageUp');
    await lesson(page).getByRole('button', { name: 'Commit to this answer' }).click();
    await expect(lesson(page)).toHaveAttribute('data-phase', 'explain');
    await page.keyboard.press('PageDown');
    await page.frameLocator('iframe').getByRole('combobox', { name: 'I/O path' }).selectOption('passthrough');
    await expect(lesson(page)).toHaveAttribute('data-phase', 'done');
    const second = await leave();
    expect(second).toMatchObject(systems[version].completed);
  });
}

/** The platform's side of a JSInput problem with `sop="false"`: jschannel's messages, as its own page sends them. */
const platformScript = `<script>
  const waiting = new Map();
  let greeted;
  const ready = new Promise((resolve) => { greeted = resolve; });
  let last = 41;
  const frame = () => document.querySelector('iframe').contentWindow;
  const post = (message) => frame().postMessage(JSON.stringify(message), new URL(document.querySelector('iframe').src).origin);
  addEventListener('message', ({ source, data }) => {
    if (source !== frame() || typeof data !== 'string') return;
    const message = JSON.parse(data);
    if (message.method === 'JSInput::__ready') {
      if (message.params === 'ping') post({ method: 'JSInput::__ready', params: 'pong' });
      greeted();
    } else if (waiting.has(message.id)) {
      waiting.get(message.id)(message);
      waiting.delete(message.id);
    }
  });
  window.ask = (method, params = '') => ready.then(() => new Promise((resolve) => {
    last += 1;
    waiting.set(last, ({ result, error }) => resolve(error === undefined ? decodeURI(String(result)) : { error }));
    post({ id: last, method: 'JSInput::' + method, params });
  }));
</script>`;

// A platform holds the site, or the one file that was uploaded to it.
for (const opened of ['', 'direct-io-access-lab.html']) {
  test(`Open edX: a JSInput problem asks ${opened || 'the site'} for state and grade, and gives the state back`, async ({
    page,
    host,
  }) => {
    const lab = await host();
    const platform = await host({
      page: framing(`${lab.origin}/${opened}?scenario=buys-nothing&speed=1/20`).replace(
        '</html>',
        `${platformScript}</html>`,
      ),
    });
    const ask = (method: string, params?: string) =>
      page.evaluate(
        ([asked, given]) => (window as unknown as SystemWindow).ask(asked as string, given),
        [method, params],
      );
    await page.goto(`${platform.origin}/host`);
    await lesson(page).getByRole('radio', { name: 'Nothing more' }).check();
    expect(JSON.parse(String(await ask('getGrade')))).toMatchObject({
      score: 0,
      isComplete: false,
      answers: [],
    });
    await lesson(page).getByRole('button', { name: 'Commit to this answer' }).click();
    const state = String(await ask('getState'));
    expect(JSON.parse(String(await ask('getGrade')))).toEqual({
      scenario: 'buys-nothing',
      score: 1,
      progress: 0,
      isComplete: false,
      answers: [{ id: 'side-by-side', response: 'nothing', isCorrect: true }],
    });
    await page.reload();
    await expect(lesson(page)).toHaveAttribute('data-phase', 'predict');
    expect(await ask('setState', state)).toBe('true');
    await expect(lesson(page)).not.toHaveAttribute('data-phase', 'predict');
    expect(await ask('getGrad')).toEqual({ error: 'no_such_method' });
  });
}

test('cmi5: tells its own origin what was answered, and refuses a launch from any other', async ({
  page,
  host,
}) => {
  // As a course system serves the package, and opens the unit that its course structure names.
  const { launch, files } = await cmi5System('packets-not-bytes');
  expect(launch).toBe('/course/index.html?scenario=packets-not-bytes');
  const lab = await host({ files });
  const asked: string[] = [];
  const verbs: string[] = [];
  await page.route(/\/(token|xapi\/)/, async (route) => {
    const request = route.request();
    const { origin, pathname } = new URL(request.url());
    asked.push(origin);
    if (pathname === '/xapi/statements')
      for (const { verb } of request.postDataJSON()) verbs.push(verb.display.en);
    await route.fulfill({ json: pathname === '/token' ? { 'auth-token': 'one' } : {} });
  });
  const launchFrom = (store: string) => {
    const query = new URLSearchParams({
      endpoint: `${store}/xapi`,
      fetch: `${store}/token`,
      actor: '{"mbox":"mailto:one@example.org"}',
      registration: 'c0ffee00-0000-4000-8000-000000000001',
      activityId: 'https://lms.example/9',
    });
    return `${lab.origin}${launch}&${query}`;
  };
  await page.goto(launchFrom('https://elsewhere.example'));
  await expect(page.getByText('The course system’s launch could not be followed')).toBeVisible();
  expect(asked).toEqual([]);

  await page.goto(launchFrom(lab.origin));
  await expect.poll(() => verbs).toEqual(['initialized']);
  await page.getByRole('radio', { name: 'Yes, many' }).check();
  await page.getByRole('button', { name: 'Commit to this answer' }).click();
  await expect.poll(() => verbs).toEqual(['initialized', 'answered']);
  expect(new Set(asked)).toEqual(new Set([lab.origin]));
  // The lab's own address has taken the launch's place: the token's address is not left in the history.
  expect(page.url()).not.toContain('token');
});
