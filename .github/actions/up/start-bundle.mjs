import { fileURLToPath } from 'node:url';

const BUNDLE = new URL('../../../dist/signalbox.mjs', import.meta.url);

/** The inputs as the runner hands them to a JavaScript action: `INPUT_LOGS-DIRECTORY` and so on. */
function inputs() {
  const given = Object.entries(process.env).filter(([name]) => name.startsWith('INPUT_'));
  return Object.fromEntries(given.map(([name, value]) => [name.slice(6).toLowerCase(), value]));
}

/** Runs the bundle of this very release in this process, as the root action would. */
export async function startBundle(command) {
  const given = inputs();
  process.env.SIGNALBOX_INPUTS = JSON.stringify({ ...given, command });
  // What only expressions know reaches the root action in these variables too.
  process.env.SIGNALBOX_MATRIX = given.matrix ?? '';
  process.env.SIGNALBOX_JOB_TOTAL = given['job-total'] ?? '';
  process.env.SIGNALBOX_CHECK_RUN_ID = given['check-run-id'] ?? '';
  // Under its usual name it is known as a secret, and kept from services.
  if (given.token) process.env.GITHUB_TOKEN = given.token;
  process.argv = [process.execPath, fileURLToPath(BUNDLE), 'action'];
  await import(BUNDLE);
}
