import type { Story } from './build.ts';
import { story as apiRegression } from './cases/api-regression/input.ts';
import { story as databaseOutOfDisk } from './cases/database-out-of-disk/input.ts';
import { story as healthy } from './cases/healthy/input.ts';
import { story as manySignatures } from './cases/many-signatures/input.ts';
import { story as preflightPortTaken } from './cases/preflight-port-taken/input.ts';

/** Every story by the name of its folder. */
export const STORIES: Readonly<Record<string, Story>> = {
  healthy,
  'database-out-of-disk': databaseOutOfDisk,
  'api-regression': apiRegression,
  'preflight-port-taken': preflightPortTaken,
  'many-signatures': manySignatures,
};
