import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { seededRandom } from '#std';
import type { Driver } from './build-driver.ts';
import { type RunReport, runScenario } from './run-scenario.ts';
import { drawScenario } from './scenario.ts';

export interface Campaign {
  readonly runs: number;
  /** The first run's; each further run's is one more. */
  readonly seed: number;
  readonly parallel: number;
  readonly driver: Driver;
  readonly folder: string;
  /** Where the folders of runs with a violation are copied to; `null`: nowhere. */
  readonly keep: string | null;
}

/** Runs scenario after scenario, several side by side: most of their time they wait. */
export async function runMany(
  campaign: Campaign,
  onReport: (report: RunReport, done: number) => void,
): Promise<readonly RunReport[]> {
  const { runs, seed, parallel } = campaign;
  const reports: RunReport[] = [];
  let next = 0;

  async function work(): Promise<void> {
    while (next < runs) {
      const current = seed + next;
      next += 1;
      const report = await runOne(campaign, current);
      reports.push(report);
      onReport(report, reports.length);
    }
  }
  await Promise.all(Array.from({ length: parallel }, work));
  return reports;
}

async function runOne({ driver, folder, keep }: Campaign, seed: number): Promise<RunReport> {
  const scenario = drawScenario(seed, seededRandom(seed));
  const own = join(folder, `run-${seed}-`);
  mkdirSync(own);
  const listening = scenario.programs.filter(({ ready }) => ready === 'tcp');
  const ports = await freePorts(listening.map(({ name }) => name));
  try {
    const report = await runScenario({ scenario, driver, folder: own, ports });
    if (report.violations.length > 0 && keep !== null) {
      cpSync(own, join(keep, `seed-${seed}`), { recursive: true });
    }
    return report;
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

async function freePorts(names: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const servers = await Promise.all(
    names.map(
      () =>
        new Promise<Server>((resolve) => {
          const server = createServer().listen(0, '127.0.0.1', () => resolve(server));
        }),
    ),
  );
  const ports = servers.map((server) => {
    const address = server.address();
    return typeof address === 'object' && address ? address.port : 0;
  });
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return new Map(names.map((name, index) => [name, ports[index] ?? 0]));
}
