import { appendFileSync } from 'node:fs';
import { startBundle } from './start-bundle.mjs';

/** Nothing was started: what stands in the logs folder, if anything does, is of an earlier run. */
const REFUSED = 2;

function saveState(phase) {
  appendFileSync(process.env.GITHUB_STATE, `phase=${phase}\n`);
}

// Said before anything starts: a step that is killed says nothing later.
saveState('begun');
process.on('exit', (code) => {
  if (code === REFUSED) saveState('refused');
});
await startBundle('up');
