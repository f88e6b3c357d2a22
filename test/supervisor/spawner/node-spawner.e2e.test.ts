import { describe } from 'vitest';
import { machineProcessTable } from '../../../src/supervisor/processes/machine-process-table.ts';
import { createNodeSpawner } from '../../../src/supervisor/spawner/node-spawner.ts';
import { keepsTheContract } from './spawner.contract.ts';

describe.runIf(process.platform === 'linux')("Node's own spawn", () => {
  keepsTheContract({ open: () => createNodeSpawner(machineProcessTable()), givesPipes: false });
});
