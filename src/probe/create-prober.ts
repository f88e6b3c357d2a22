import type { ProbeConfig } from '#domain';
import { unreachable } from '#std';
import { type AttemptScope, attemptScope } from './attempt-scope.ts';
import { probeCommand } from './command.ts';
import { probeComposite } from './composite.ts';
import { describeFinding, type Finding, isReady, oneLine } from './finding.ts';
import { probeLog } from './log.ts';
import { probeNotify } from './notify.ts';
import type { CommandAnswer, ProbeRequest, Prober } from './prober.ts';
import { probeTcp } from './tcp.ts';

type HttpProbe = Extract<ProbeConfig, { readonly kind: 'http' }>;

/** A prober over this machine's sockets and processes. */
export function createProber(): Prober {
  return {
    async attempt(request) {
      // Not counted as the service's own time.
      if (asksByHttp(request.probe)) await import('./http.ts');
      const startedAt = performance.now();
      const scope = attemptScope(request.signal, request.timeoutMs);
      const finding = await askSafely(request.probe, request, scope.signal);
      const told = stoppedFinding(scope) ?? finding;
      scope.end();
      const durationMs = performance.now() - startedAt;
      return { ok: isReady(told), detail: describeFinding(told, durationMs), durationMs };
    },
  };
}

function stoppedFinding(scope: AttemptScope): Finding | null {
  switch (scope.stoppedBy()) {
    case 'timeout':
      return { kind: 'timeout', timeoutMs: scope.timeoutMs };
    case 'caller':
      return { kind: 'cancelled' };
    default:
      return null;
  }
}

/** A probe answers whatever happens: what a library throws is one more thing that was seen. */
async function askSafely(
  probe: ProbeConfig,
  request: ProbeRequest,
  signal: AbortSignal,
): Promise<Finding> {
  try {
    return await ask(probe, request, signal);
  } catch (error) {
    return { kind: 'network', code: error instanceof Error ? error.message : String(error) };
  }
}

async function ask(
  probe: ProbeConfig,
  request: ProbeRequest,
  signal: AbortSignal,
): Promise<Finding> {
  switch (probe.kind) {
    case 'http':
      return askHttp(probe, signal);
    case 'tcp':
      return probeTcp(probe.host, probe.port, signal);
    case 'command':
      if (request.commandAnswer) return answeredCommand(request.commandAnswer());
      return probeCommand({ ...request, argv: probe.argv }, signal);
    case 'log':
      return probeLog(probe, request.passive);
    case 'notify':
      return probeNotify(probe, request.passive);
    case 'all':
    case 'any':
      return probeComposite(probe, (part, stop) => askPart(part, request, stop), signal);
    default:
      return unreachable(probe);
  }
}

/** Node's HTTP is read for those who ask by it. */
async function askHttp(probe: HttpProbe, signal: AbortSignal): Promise<Finding> {
  const { probeHttp } = await import('./http.ts');
  return probeHttp(probe, signal);
}

function asksByHttp(probe: ProbeConfig): boolean {
  return 'probes' in probe ? probe.probes.some(asksByHttp) : probe.kind === 'http';
}

async function askPart(probe: ProbeConfig, request: ProbeRequest, signal: AbortSignal) {
  const startedAt = performance.now();
  const finding = await askSafely(probe, request, signal);
  return { probe, finding, durationMs: performance.now() - startedAt };
}

function answeredCommand(answer: CommandAnswer | null): Finding {
  if (answer === null) return { kind: 'not-asked' };
  const lastLine = answer.output.split('\n').findLast((line) => line.trim() !== '') ?? '';
  return { kind: 'exit', code: answer.exitCode, output: oneLine(lastLine) };
}
