// `npm run test:long`: soaks, long fuzzing, and monkeys that go on at the page for thousands of actions. Minutes each.
import { longStages } from './checks/long-steps.mjs';
import { runStages } from './checks/run-stages.mjs';

await runStages(longStages(process.env));
