import { describe, test } from 'vitest';
import { commentPartOf } from '#domain';
import {
  createTerminalReporter,
  renderComment,
  renderFaults,
  renderHtml,
  renderJUnit,
  renderMetrics,
  renderStatus,
  renderSummary,
  renderTriageMarkdown,
} from '#report';
import { createRedactor } from '#safety';
import { STARTED_AT } from './build.ts';
import { expectGolden } from './golden.ts';
import { STORIES } from './stories.ts';

const { redact } = createRedactor({});

describe.each(Object.entries(STORIES))('%s', (name, { record, report, excerpts }) => {
  test('comment', () => {
    const { body } = renderComment([commentPartOf(report, { at: report.startedAt })], {
      redact,
      budgetBytes: 60_000,
    });
    expectGolden(name, 'expected.comment.md', `${body}\n`);
  });

  test('terminal', () => {
    let text = '';
    const options = { columns: 0, color: false, live: null, groups: false, redact };
    const reporter = createTerminalReporter({
      ...options,
      write: (part) => {
        text += part;
      },
    });
    reporter.finish(record, report, 'logs/signalbox/report.html');
    expectGolden(
      name,
      'expected.terminal.txt',
      `${renderStatus(record, STARTED_AT + 5400)}\n\n${text}`,
    );
  });

  // Three hundred failures make these too long to be read by anyone.
  if (name === 'many-signatures') return;

  test('the files of a run', () => {
    expectGolden(name, 'expected.triage.md', renderTriageMarkdown(report, { redact }));
    expectGolden(name, 'expected.summary.md', renderSummary(report, record, { redact }));
    expectGolden(name, 'expected.junit.xml', renderJUnit(record, report, { redact }));
    expectGolden(name, 'expected.metrics.prom', renderMetrics(record));
    expectGolden(name, 'expected.html', renderHtml({ report, record, excerpts, redact }));
    if (report.faults.length > 0) {
      expectGolden(name, 'expected.faults.txt', `${renderFaults(report.faults)}\n`);
    }
  });
});
