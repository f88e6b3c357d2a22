import { BRING_UP, gate, onboarderServices, READY_GATE, record, report, type Story } from '../../build.ts';

/** Everything comes up, every gate passes. */
export const story: Story = {
  record: record({ services: onboarderServices(), gates: [READY_GATE, gate('api')], bringUp: BRING_UP }),
  report: report({ outcome: 'passed', headline: 'everything passed' }),
  excerpts: [],
};
