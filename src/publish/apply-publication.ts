import { describeGitHubProblem } from '#domain';
import type { ActingPorts } from './acting/acting-ports.ts';
import { applyActing } from './acting/apply-acting.ts';
import { annotationCommand } from './annotation-command.ts';
import { type CommentPorts, upsertComment } from './comment/upsert-comment.ts';
import { fitSummary } from './fit-summary.ts';
import { outputEntry } from './output-entry.ts';
import type { CommentAction, PublishAction, Sink } from './publish-action.ts';
import type { PublishResult } from './publish-result.ts';
import { summaryNote } from './summary-note.ts';

/** Where things are published to; whatever is missing is skipped with its reason. */
export interface PublishPorts {
  /** `null` without a token. */
  readonly comment: CommentPorts | null;
  /** Appends to the job summary; `null` outside GitHub Actions. */
  readonly appendSummary: ((text: string) => Promise<void>) | null;
  readonly appendOutput: ((text: string) => Promise<void>) | null;
  /** Prints a workflow command on a line of its own; `null` where nothing reads them. */
  readonly printCommand: ((command: string) => void) | null;
  /** Unguessable text, new at every call. */
  readonly randomToken: () => string;
  /** Absent where only the runner's files are written. */
  readonly acting?: ActingPorts;
}

/**
 * Carries a plan out and tells what became of each action, in order. Never throws: one failed sink
 * stops no other, and none of them changes the result of the job.
 */
export async function applyPublication(
  actions: readonly PublishAction[],
  ports: PublishPorts,
): Promise<readonly PublishResult[]> {
  const results: PublishResult[] = [];
  for (const action of actions) {
    try {
      results.push(await applyOne(action, ports));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      results.push({ sink: sinkOf(action), status: 'failed', error: message });
    }
  }
  await noteInSummary(results, ports);
  return results;
}

/** What could not be written elsewhere is told where it always can be; a failure here stays unsaid. */
async function noteInSummary(
  results: readonly PublishResult[],
  { appendSummary: append }: PublishPorts,
): Promise<void> {
  const note = summaryNote(results);
  if (note !== null) await append?.(note).catch(() => undefined);
}

function sinkOf(action: PublishAction): Sink {
  return action.kind === 'skip' ? action.sink : action.kind;
}

async function applyOne(action: PublishAction, ports: PublishPorts): Promise<PublishResult> {
  switch (action.kind) {
    case 'skip':
      return skipped(action);
    case 'summary':
      return appendSummary(action.markdown, ports);
    case 'output':
      return appendOutput(action.name, action.value, ports);
    case 'annotation':
      if (!ports.printCommand) return noFile('annotation');
      ports.printCommand(annotationCommand(action.annotation));
      return { sink: 'annotation', status: 'created', url: null, note: null };
    case 'comment':
      return comment(action, ports.comment);
    default:
      return applyActing(action, ports.acting);
  }
}

function skipped({ kind, ...rest }: Extract<PublishAction, { kind: 'skip' }>): PublishResult {
  return { ...rest, status: 'skipped' };
}

function noFile(sink: Sink): PublishResult {
  return { sink, status: 'skipped', reason: 'no-file' };
}

async function appendSummary(markdown: string, ports: PublishPorts): Promise<PublishResult> {
  if (!ports.appendSummary) return noFile('summary');
  const fitted = fitSummary(markdown);
  await ports.appendSummary(`${fitted.markdown}\n`);
  const note = fitted.dropped === 0 ? null : `${fitted.dropped} sections did not fit into 1 MiB`;
  return { sink: 'summary', status: 'created', url: null, note };
}

/** A job's outputs hold 1 MB in UTF-16 together (GitHub's docs); ours but for one are a few words. */
const OUTPUT_UNITS = 450_000;

async function appendOutput(
  name: string,
  value: string,
  ports: PublishPorts,
): Promise<PublishResult> {
  if (!ports.appendOutput) return noFile('output');
  if (value.length > OUTPUT_UNITS) {
    return { sink: 'output', status: 'skipped', reason: 'too-large', detail: name };
  }
  await ports.appendOutput(outputEntry(name, value, `signalbox_${ports.randomToken()}`));
  return { sink: 'output', status: 'created', url: null, note: null };
}

async function comment(action: CommentAction, ports: CommentPorts | null): Promise<PublishResult> {
  if (!ports) return { sink: 'comment', status: 'skipped', reason: 'no-token' };
  const outcome = await upsertComment(action, ports);
  return outcome.ok
    ? { sink: 'comment', ...outcome.value }
    : { sink: 'comment', status: 'failed', error: describeGitHubProblem(outcome.error) };
}
