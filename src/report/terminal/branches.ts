import { formatDuration, type GateResult, type RunRecord, type Verdict } from '#domain';
import { describeCheck, gateDetail } from '../describe.ts';
import { counted, listed } from '../wording.ts';
import type { Line } from './line.ts';

/** What a failure took with it: services that were never started, those that lost it, gates. */
export function branchLines(verdict: Verdict, record: RunRecord): readonly Line[] {
  const failedGates = record.gates.filter(
    ({ name, outcome }) => outcome === 'failed' && verdict.affected.includes(`gate ${name}`),
  );
  const texts = [
    skippedText(verdict, record),
    lostText(verdict, record),
    ...(verdict.culprit === null ? [] : failedGates.map((gate) => gateText(gate, verdict, record))),
  ].filter((text) => text !== '');
  return texts.map((text, index) => [
    { text: `   ${index === texts.length - 1 ? '└' : '├'} ${text}` },
  ]);
}

function affectedServices(verdict: Verdict, record: RunRecord, started: boolean) {
  const affected = new Set(verdict.affected);
  return record.services.filter(
    ({ name, spawnedAt }) => affected.has(name) && (spawnedAt !== null) === started,
  );
}

/** `skipped: auth, backend, xp (3)`. */
function skippedText(verdict: Verdict, record: RunRecord): string {
  const skipped = affectedServices(verdict, record, false);
  if (skipped.length === 0) return '';
  return `skipped: ${listed(skipped.map(({ name }) => name))} (${skipped.length})`;
}

/** `auth, backend lost it (2 services, first 8 ms later)`. */
function lostText(verdict: Verdict, record: RunRecord): string {
  const lost = affectedServices(verdict, record, true);
  if (lost.length === 0) return '';
  const times = lost.flatMap((service) =>
    service.lost.filter(({ dependency }) => dependency === verdict.culprit).map(({ at }) => at),
  );
  const failedAt = failureTime(verdict, record);
  const delayMs = failedAt === null ? 0 : Math.max(0, Math.min(...times) - failedAt);
  const first =
    Number.isFinite(delayMs) && delayMs >= 1 ? `, first ${formatDuration(delayMs)} later` : '';
  return `${listed(lost.map(({ name }) => name))} lost it (${counted(lost.length, 'service')}${first})`;
}

function failureTime(verdict: Verdict, { services }: RunRecord): number | null {
  return services.find(({ name }) => name === verdict.culprit)?.failedAt ?? null;
}

/** `gate api: 11 of 24 failed, all after 09:12:41 with ECONNREFUSED 127.0.0.1:5432`. */
function gateText(gate: GateResult, verdict: Verdict, record: RunRecord): string {
  const missed = gate.checks.filter(({ ok }) => !ok).map(describeCheck);
  if (missed.length > 0) return `gate ${gate.name}: ${missed.join(', ')}`;
  const failedAt = failureTime(verdict, record);
  const began = record.gateTimes?.find((time) => time.gate === gate.name)?.startedAt ?? null;
  const after = failedAt !== null && began !== null && began >= failedAt;
  const common = commonMessage(gate);
  const time = after ? ` after ${new Date(failedAt).toISOString().slice(11, 19)}` : '';
  const share = common === null || common.all ? 'all' : `${common.count} of them`;
  const said = common === null ? '' : ` with ${common.message}`;
  const told = time === '' && said === '' ? '' : `, ${share}${time}${said}`;
  return `gate ${gate.name}: ${gateDetail(gate)}${told}`;
}

/** What a failed connection says in every language's own sentence. */
const CONNECTION =
  /\bE(?:CONNREFUSED|CONNRESET|TIMEDOUT|PIPE|HOSTUNREACH|NOTFOUND)\b(?: [\w.:[\]-]+)?/;

/** The message most failed tests share; `null` when each says something else. */
function commonMessage(gate: GateResult) {
  const failures = (gate.tests?.failures ?? []).filter(({ status }) => status !== 'skipped');
  const counts = new Map<string, number>();
  for (const { message } of failures) {
    const [line = ''] = (message ?? '').split('\n');
    const said = CONNECTION.exec(line)?.[0] ?? line.trim();
    if (said !== '') counts.set(said, (counts.get(said) ?? 0) + 1);
  }
  const [message, count] = [...counts].toSorted(([, left], [, right]) => right - left)[0] ?? [
    '',
    0,
  ];
  if (count < 2 && failures.length > 1) return null;
  return count === 0 ? null : { message, count, all: count === failures.length };
}
