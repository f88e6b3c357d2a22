import { FEATURE_COUNT } from '../features/layout.ts';
import type { Inputs, Sheet } from './example.ts';
import { EXPERT_COUNT } from './mixture.ts';

/** Sheets that no run needs at the moment. */
export interface SheetPool {
  /** A sheet whose inputs are all zeros. */
  take(): Sheet;
  giveBack(sheet: Sheet): void;
}

export function createSheetPool(): SheetPool {
  const free: Sheet[] = [];
  return {
    take() {
      const sheet = free.pop();
      if (!sheet) return createSheet();
      sheet.inputs.values.fill(0);
      return sheet;
    },
    giveBack(sheet) {
      free.push(sheet);
    },
  };
}

function createSheet(): Sheet {
  return {
    inputs: {
      values: new Float64Array(FEATURE_COUNT),
      active: new Uint16Array(FEATURE_COUNT),
      activeCount: 0,
    },
    experts: new Float64Array(EXPERT_COUNT),
    families: [],
  };
}

/** Finds the places that are not 0, once the values are written. */
export function markActive(inputs: Inputs): void {
  const { values, active } = inputs;
  let count = 0;
  for (let place = 0; place < values.length; place += 1) {
    if (values[place] !== 0) {
      active[count] = place;
      count += 1;
    }
  }
  inputs.activeCount = count;
}
