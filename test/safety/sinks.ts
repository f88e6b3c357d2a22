import { commentPartOf, type FlakyFailure, type Signature, type WebhookKind } from '#domain';
import type { Annotation } from '#publish';
import { applyPublication, CHECK_SUMMARY_BYTES, type PublishPorts, planCheckRun } from '#publish';
import {
  renderComment,
  renderExplanation,
  renderFailureIssue,
  renderFlakyFailureIssue,
  renderHtml,
  renderJUnit,
  renderMetrics,
  renderNightHtml,
  renderNightMarkdown,
  renderSummary,
  renderTriageMarkdown,
} from '#report';
import { cleanLine, createRedactor } from '#safety';
import { demoHistory } from '../../fixtures/night/demo-history.ts';
import { newsOfRun } from '../../src/app/action/news-of-run.ts';
import { webhookBody } from '../../src/publish/webhook/webhook-body.ts';
import { nightOf } from '../forecast/night/night.ts';
import { record } from '../report/build.ts';
import { elementsOf, hostileReport, hostileRun } from '../report/hostile-report.ts';
import { conclusionOf } from '../report/reporting.ts';
import { parseActionCommand } from '../runner-emulator/action-command.ts';
import { parseCommandFile } from '../runner-emulator/command-file.ts';
import { proseFault, titleFault } from './inert.ts';

export interface Sink {
  /** What comes out when every text from outside is this one. */
  readonly show: (attack: string) => string | Promise<string>;
  /** What of it would do something; `null` when nothing. */
  readonly fault: (shown: string) => string | null;
}

const { redact } = createRedactor({});
const options = { redact, budgetBytes: 60_000 };
const NIGHT = JSON.stringify(nightOf(demoHistory()));

/** A night in which the name of a job and the title of a failure are the attack. */
function hostileNight(attack: string) {
  const text = JSON.stringify(attack).slice(1, -1);
  return JSON.parse(NIGHT.replace(/integration|bot did not become ready in 10 s/g, () => text));
}

const TAG = /<\/?[a-z!][^\s>]*/gi;

/** The page holds tags that a harmless text does not bring, or a handler, or a link to elsewhere. */
function pageFault(harmless: string): (page: string) => string | null {
  const own = new Set(harmless.match(TAG));
  return (page) => {
    const foreign = page.match(TAG)?.find((tag) => !own.has(tag));
    if (foreign !== undefined) return `${foreign} is markup`;
    if (/<[^>]*\son\w+\s*=/i.test(page.replace(/"[^"]*"/g, '""'))) return 'a handler';
    const link = /(?:href|src)="(?!\.\/|#|data:,"|https:\/\/github\.com)[^"]*/i.exec(page);
    return link && `${link[0]} leads elsewhere`;
  };
}

/** A line the runner obeys, or a character a terminal does. */
function consoleFault(text: string): string | null {
  const command = text.split(/\r\n|\r|\n/).find((line) => parseActionCommand(line, null) !== null);
  if (command !== undefined) return `${JSON.stringify(command)} is a command`;
  const control = /(?![\t\n])[\p{Cc}\p{Cf}\u2028\u2029]/u.exec(text);
  return control && `${JSON.stringify(control[0])} stays in the text`;
}

async function published(action: Parameters<typeof applyPublication>[0][number]): Promise<string> {
  const written: string[] = [];
  const write = async (text: string) => void written.push(text);
  const ports: PublishPorts = {
    comment: null,
    appendSummary: write,
    appendOutput: write,
    printCommand: (line) => void written.push(line),
    randomToken: () => '7e57',
  };
  await applyPublication([action], ports);
  return written.join('');
}

function hostileFlake(attack: string): FlakyFailure {
  return {
    signature: 'm1-0000000000000bad' as Signature,
    jobs: [{ job: attack, passes: 3 }],
    reruns: 4,
    passes: 3,
    lostMs: 60_000,
    title: attack,
    cause: attack,
    culprit: attack,
    excerpt: attack,
  };
}

function issueFault(text: string): string | null {
  const end = text.indexOf('\n\n');
  return titleFault(text.slice(0, end)) ?? proseFault(text.slice(end));
}

function annotationFault(line: string): string | null {
  const command = parseActionCommand(line, null);
  if (line.includes('\n') || line.includes('\r')) return 'more than one line';
  return command?.name === 'error' && command.properties.file === 'a.ts' ? null : `it is ${line}`;
}

function outputFault(entry: string): string | null {
  const names = Object.keys(parseCommandFile(entry));
  return names.join() === 'verdict' ? null : `it sets ${names.join()}`;
}

function junitFault(xml: string): string | null {
  return elementsOf(xml).length === 7 ? null : 'an element of its own';
}

function messageTo(kind: WebhookKind, attack: string): string {
  const news = newsOfRun(hostileReport(attack), redact);
  if (news === null) throw new Error('the hostile run was cancelled: there is nothing to tell');
  return webhookBody(kind, news);
}

/** Slack reads `<…>` in `text`, and mark-up where a text says `mrkdwn`: there only our own link may stand. */
function slackFault(body: string): string | null {
  const { text, blocks } = JSON.parse(body) as { text: string; blocks: readonly unknown[] };
  if (/[<>]/.test(text)) return `${JSON.stringify(text)} is read as mark-up`;
  const read = JSON.stringify(blocks).match(/"mrkdwn","text":"(?:[^"\\\\]|\\\\.)*"/g) ?? [];
  return (
    read.find(
      (each) =>
        !each.endsWith('"<https://github.com/acme/onboarder/actions/runs/8123/job/99|Open it>"'),
    ) ?? null
  );
}

/** A `TextBlock` would be read as Markdown. */
function teamsFault(body: string): string | null {
  const types = JSON.stringify(JSON.parse(body)).match(/"type":"(?:[^"\\\\]|\\\\.)*"/g) ?? [];
  const own = ['message', 'AdaptiveCard', 'RichTextBlock', 'TextRun', 'Action.OpenUrl'];
  return types.find((type) => !own.some((name) => type === `"type":"${name}"`)) ?? null;
}

const METRIC = /^(?:# \w+ signalbox_\w+ .+|signalbox_\w+(?:\{[^\n]*\})? (?:[\d.e+-]+|NaN)|# EOF|)$/;

/** Everything a text from outside may reach, by the name people know it by. */
export const SINKS: Readonly<Record<string, Sink>> = {
  comment: {
    show: (attack) =>
      renderComment([commentPartOf(hostileReport(attack), { at: 0 })], options).body,
    fault: proseFault,
  },
  'job summary': {
    show: (attack) => renderSummary(hostileReport(attack), record({}), options),
    fault: proseFault,
  },
  'check run': {
    show: (attack) => {
      const report = hostileReport(attack);
      const action = planCheckRun({
        report,
        dryRun: false,
        facts: { hasToken: true, readOnlyToken: false },
        title: cleanLine(report.headline, { redact }),
        summary: renderSummary(report, record({}), {
          ...options,
          budgetBytes: CHECK_SUMMARY_BYTES,
        }),
        annotations: [],
      });
      return action.kind === 'check' ? action.summary : '<no check run>';
    },
    fault: proseFault,
  },
  issue: {
    show: (attack) => {
      const report = hostileReport(attack);
      const [verdict] = report.verdicts;
      if (verdict === undefined) throw new Error('the hostile report names no failure');
      const { title, body } = renderFailureIssue(report, verdict, { redact, links: {} });
      return `${title}\n\n${body}`;
    },
    fault: issueFault,
  },
  'issue of a flake': {
    show: (attack) => {
      const { title, body } = renderFlakyFailureIssue(hostileFlake(attack), { redact });
      return `${title}\n\n${body}`;
    },
    fault: issueFault,
  },
  'message to Slack': {
    show: (attack) => messageTo('slack', attack),
    fault: slackFault,
  },
  'message to Teams': {
    show: (attack) => messageTo('teams', attack),
    fault: teamsFault,
  },
  'triage.md': {
    show: (attack) => renderTriageMarkdown(hostileReport(attack), options),
    fault: proseFault,
  },
  'report.html': {
    show: (attack) => renderHtml({ ...hostileRun(attack), redact }),
    fault: pageFault(renderHtml({ ...hostileRun('plain'), redact })),
  },
  console: {
    show: (attack) => {
      const told = hostileRun(attack);
      return conclusionOf(told.record, told.report).join('\n');
    },
    fault: consoleFault,
  },
  explanation: {
    show: (attack) =>
      renderExplanation(
        {
          schema: 'signalbox.explanation/1',
          id: attack,
          source: attack,
          status: 'failed',
          failures: [
            {
              signature: 'm1-0',
              cause: attack,
              confidence: 0.9,
              title: attack,
              step: attack,
              evidence: [{ line: 1, endLine: 1, text: attack }],
              tests: [{ name: attack, file: attack, line: 1 }],
            },
          ],
          tests: { run: 1, failed: 1, skipped: 0, failedNames: [attack] },
        },
        { redact },
      ),
    fault: consoleFault,
  },
  annotation: {
    show: (attack) => {
      const text = cleanLine(attack, { redact });
      const annotation: Annotation = {
        level: 'error',
        file: 'a.ts',
        line: 1,
        title: text,
        message: text,
      };
      return published({ kind: 'annotation', annotation });
    },
    fault: annotationFault,
  },
  output: {
    show: (attack) => published({ kind: 'output', name: 'verdict', value: attack }),
    fault: outputFault,
  },
  'junit.xml': {
    show: (attack) => {
      const told = hostileRun(attack);
      return renderJUnit(told.record, told.report, { redact });
    },
    fault: junitFault,
  },
  'metrics.prom': {
    show: (attack) => renderMetrics(hostileRun(attack).record),
    fault: (text) => text.split('\n').find((line) => !METRIC.test(line)) ?? null,
  },
  'night/report.md': {
    show: (attack) => renderNightMarkdown(hostileNight(attack), { redact }),
    // The report's own words for a small p.
    fault: (text) => proseFault(text.replaceAll('< 0.0001', '')),
  },
  'night/report.html': {
    show: (attack) => renderNightHtml(hostileNight(attack), { redact }),
    fault: pageFault(await renderNightHtml(hostileNight('integration'), { redact })),
  },
};
