export type { BringUpOutcome, Supervision, SupervisionInput } from './supervision.ts';
