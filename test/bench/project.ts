import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
export const EXAMPLE = join(PROJECT, 'fixtures', 'onboarder');
