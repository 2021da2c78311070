import type { Scenario } from '../scenarios/scenario.ts';
import type { Lab } from '../stores/lab-context.ts';

/**
 * Opens the lesson that an address carries behind its `#`, where the learner left it. One that cannot be read is told of,
 * and the lab stays as it is. Returns what of the fragment belongs to the address as long as the lesson is open.
 */
export function openLinkedLesson(
  lab: Pick<Lab, 'lesson' | 'progress' | 'problems'>,
  fragment: string,
): () => string {
  if (!fragment.startsWith('#lesson=')) return () => '';
  let linked: Scenario | 'being read' | null = 'being read';
  void (async () => {
    const { readFragment } = await import('../scenario-file/scenario-link.ts');
    const reading = await readFragment(fragment);
    linked = null;
    if (reading === null) return;
    if (reading.faults !== undefined) {
      const { faults } = reading;
      lab.problems.getState().tell({
        kind: 'not-a-lesson',
        name: 'lesson',
        faults: faults.slice(0, 3).map(({ path, message }) => `${path} ${message}`.trim()),
        more: Math.max(0, faults.length - 3),
      });
      return;
    }
    const { scenario } = reading;
    linked = scenario;
    lab.lesson.getState().open(scenario, lab.progress.recall(scenario) ?? undefined);
  })();
  return () => {
    const isOpen = linked === 'being read' || lab.lesson.getState().lesson?.scenario === linked;
    return linked !== null && isOpen ? fragment : '';
  };
}
