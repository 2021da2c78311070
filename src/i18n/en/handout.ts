/** A lesson on paper: the handout with its answers, the worksheet without. */
export const handoutMessages = {
  'handout.handout': 'Handout',
  'handout.worksheet': 'Worksheet',
  'handout.print': 'Print',
  'handout.none': 'A handout is of a lesson: open it from the list of lessons.',
  'handout.step': 'Step {step, number}: {title}',
  'handout.picture': 'The stage where step {step, number} stops, at {at}',
  'handout.before': 'Before you see it',
  'handout.after': 'What did you see?',
  'handout.estimate': 'Your estimate: ____________',
  'handout.right': '{option} (the run bears this out)',
  'handout.outcome': 'The run came to {value}.',
  'handout.why': 'Why',
  'handout.turn': 'Your turn',
  'handout.of':
    'Seed {seed}. Simulated by Direct I/O Access Lab; the same settings and seed show the same picture.',
} as const;
