import {
  formatDuration,
  type GateResult,
  type RunRecord,
  type ServiceRecord,
  type TestCase,
} from '#domain';
import { truncate } from '#safety';
import { describeCheck, ranForMs, serviceDetail, statusWord } from '../describe.ts';
import { counted, formatBytes, GATE, STATUS } from '../wording.ts';
import { type Html, html } from './html.ts';
import { logLink } from './log-link.ts';

/** Tables longer than this are folded. */
const FOLD_ROWS = 40;
const MOST_TESTS = 20;
const MESSAGE_BUDGET_BYTES = 300;

export function servicesSection({ services }: RunRecord): Html | null {
  if (services.length === 0) return null;
  const peaks = services.some((service) => peakText(service) !== '');
  const table = html`<table>
<thead><tr><th>Name</th><th>State</th><th class="time">Took</th>${peaks ? html`<th class="time">Peak</th>` : null}<th>Detail</th><th>Log</th></tr></thead>
<tbody>${services.map((service) => serviceRow(service, peaks))}</tbody>
</table>`;
  const folded = services.length > FOLD_ROWS;
  return html`<section aria-labelledby="services"><h2 id="services">Services and tasks</h2>
${folded ? html`<details><summary>All ${counted(services.length, 'node')}</summary>${table}</details>` : table}
</section>`;
}

/** `84 MB, 120 %`: the highest memory, and the highest share of one core; empty when never sampled. */
function peakText({ peakMemoryBytes, peakCpuPercent }: ServiceRecord): string {
  return [
    peakMemoryBytes === null ? '' : formatBytes(peakMemoryBytes),
    peakCpuPercent === null ? '' : `${Math.round(peakCpuPercent)} %`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function serviceRow(service: ServiceRecord, peaks: boolean): Html {
  const { mark, tone } = service.failure ? STATUS.failed : STATUS[service.status];
  const ran = ranForMs(service);
  const kind = service.type === 'task' ? html` <span class="soft">task</span>` : null;
  const detail = `${serviceDetail(service)}${service.critical ? ' · critical' : ''}`;
  return html`<tr><td><strong>${service.name}</strong>${kind}</td><td class="state ${tone}">${mark} ${statusWord(service)}</td><td class="time">${ran === null ? '' : formatDuration(ran)}</td>${peaks ? html`<td class="time peak">${peakText(service)}</td>` : null}<td class="wide">${detail}</td><td>${service.logFile === null ? null : logLink(service.logFile, 'log')}</td></tr>`;
}

export function gatesSection({ gates }: RunRecord): Html | null {
  if (gates.length === 0) return null;
  return html`<section aria-labelledby="gates"><h2 id="gates">Gates</h2>
<table>
<thead><tr><th>Gate</th><th>State</th><th class="time">Took</th><th>Found</th><th>Log</th></tr></thead>
<tbody>${gates.map(gateRow)}</tbody>
</table>
</section>`;
}

function gateRow(gate: GateResult): Html {
  const { mark, tone } = GATE[gate.outcome];
  const attempts = gate.attempts > 1 ? ` · attempt ${gate.attempts}` : '';
  return html`<tr><td><strong>${gate.name}</strong></td><td class="state ${tone}">${mark} ${gate.outcome}</td><td class="time">${formatDuration(gate.durationMs)}</td><td class="wide">${gate.checks.length > 0 ? checks(gate) : gate.detail}${attempts}${failedTests(gate.tests?.failures ?? [])}</td><td>${gate.logFile === null ? null : logLink(gate.logFile, 'log')}</td></tr>`;
}

function checks(gate: GateResult): readonly Html[] {
  return gate.checks.map(
    (check, index) =>
      html`${index > 0 ? ', ' : ''}<span class="${check.ok ? '' : 'bad'}">${describeCheck(check)}</span>`,
  );
}

function failedTests(failures: readonly TestCase[]): Html | null {
  const failed = failures.filter(({ status }) => status === 'failed' || status === 'error');
  if (failed.length === 0) return null;
  const left = failed.length - MOST_TESTS;
  const items = failed.slice(0, MOST_TESTS).map(({ name, file, line, message }) => {
    const where =
      file === null
        ? null
        : html` <code class="soft">${file}${line === null ? '' : `:${line}`}</code>`;
    const said =
      message === null
        ? null
        : html`<br><span class="soft">${truncate(message, MESSAGE_BUDGET_BYTES)}</span>`;
    return html`<li>${name}${where}${said}</li>`;
  });
  return html`<ul>${items}${left > 0 ? html`<li>and ${left} more</li>` : null}</ul>`;
}
