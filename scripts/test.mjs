// `npm test`: installs what is missing, then runs every check there is.
import { runStages } from './checks/run-stages.mjs';
import { stages } from './checks/steps.mjs';

await runStages(stages);
