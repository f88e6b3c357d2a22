import type { RunReport } from './run-scenario.ts';

export interface Summary {
  readonly runs: number;
  readonly assaults: Readonly<Record<string, number>>;
  readonly exits: Readonly<Record<string, number>>;
  readonly processes: number;
  readonly killed: {
    readonly supervisors: number;
    readonly guardians: number;
    readonly services: number;
  };
  readonly removedByNextStart: number;
  readonly verifiedBytes: number;
  readonly leftOvers: number;
  readonly lossyLogs: number;
  readonly otherViolations: number;
  readonly failedSeeds: readonly number[];
}

export function summarise(reports: readonly RunReport[]): Summary {
  const all = reports.flatMap(({ violations }) => violations);
  const leftOvers = all.filter((text) => text.startsWith('left over')).length;
  const lossyLogs = all.filter((text) => /^\w+\.log/.test(text)).length;
  const sum = (part: (report: RunReport) => number) =>
    reports.reduce((total, report) => total + part(report), 0);
  return {
    runs: reports.length,
    assaults: countBy(reports, ({ scenario }) => scenario.assault),
    exits: countBy(reports, ({ exitCode }) => (exitCode === null ? 'killed' : `exit ${exitCode}`)),
    processes: sum(({ processes }) => processes),
    killed: {
      supervisors: sum(({ blows }) => blows.supervisor),
      guardians: sum(({ blows }) => blows.guardian),
      services: sum(({ blows }) => blows.services),
    },
    removedByNextStart: sum((report) => report.removedByNextStart),
    verifiedBytes: sum((report) => report.verifiedBytes),
    leftOvers,
    lossyLogs,
    otherViolations: all.length - leftOvers - lossyLogs,
    failedSeeds: reports
      .filter(({ violations }) => violations.length > 0)
      .map(({ scenario }) => scenario.seed),
  };
}

export function printReport(summary: Summary): void {
  const { killed } = summary;
  console.log(`assaults   ${formatCounts(summary.assaults)}`);
  console.log(`ends       ${formatCounts(summary.exits)}`);
  console.log(
    `killed     ${killed.supervisors} supervisors, ${killed.guardians} guardians, ${killed.services} services`,
  );
  console.log(
    `processes  ${summary.processes}; ${summary.removedByNextStart} were left to the next start`,
  );
  console.log(`log bytes  ${summary.verifiedBytes} compared`);
  console.log(
    `${summary.runs} runs: ${summary.leftOvers} left-over processes, ${summary.lossyLogs} lossy logs, ` +
      `${summary.otherViolations} other violations`,
  );
  if (summary.failedSeeds.length > 0) console.log(`seeds      ${summary.failedSeeds.join(' ')}`);
}

export function printViolations({ scenario, violations }: RunReport): void {
  for (const text of violations)
    console.log(`✘ seed ${scenario.seed} ${scenario.assault}: ${text}`);
}

function countBy(
  reports: readonly RunReport[],
  keyOf: (report: RunReport) => string,
): Readonly<Record<string, number>> {
  const groups = Map.groupBy(reports, keyOf);
  return Object.fromEntries([...groups].sort().map(([key, group]) => [key, group.length]));
}

function formatCounts(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([key, count]) => `${key} ${count}`)
    .join(', ');
}
