import { join } from 'node:path';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { describeWriters } from './writers.contract.ts';

describeWriters('a SQLite file', {
  place: () => join(temporaryFolder('history'), 'history.db'),
  processes: 50,
});
