import * as z from 'zod';
import { ok } from '#std';
import type { Annotation } from '../annotation.ts';
import { type GitHubCall, ONCE, readAs } from '../github-call.ts';
import type { CheckRunDraft, CheckRunWriter, ExistingCheckRun } from './check-run-writer.ts';

const checkRun = z.object({
  id: z.number(),
  external_id: z.string().nullish(),
  html_url: z.string().nullish(),
  output: z.object({ annotations_count: z.number() }).nullish(),
});
const checkRuns = z.object({ check_runs: z.array(checkRun) });

const LEVEL: Readonly<Record<Annotation['level'], string>> = {
  error: 'failure',
  warning: 'warning',
  notice: 'notice',
};

/** Check runs through GitHub's REST API. */
export function createCheckRunWriter(call: GitHubCall): CheckRunWriter {
  return {
    async find(headSha, name) {
      const route = 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs';
      const answer = await call(route, { ref: headSha, check_name: name, per_page: 100 });
      const read = readAs(checkRuns, answer);
      return read.ok ? ok(read.value.check_runs.map(existingOf)) : read;
    },
    async create(draft) {
      const route = 'POST /repos/{owner}/{repo}/check-runs';
      const { name, headSha } = draft.action;
      const body = { name, head_sha: headSha, ...bodyOf(draft), request: ONCE };
      const read = readAs(checkRun, await call(route, body));
      return read.ok ? ok(existingOf(read.value)) : read;
    },
    async update(id, draft) {
      const route = 'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}';
      // Sent twice, its annotations would stand twice.
      const body = { check_run_id: id, ...bodyOf(draft), request: ONCE };
      const read = readAs(checkRun, await call(route, body));
      return read.ok ? ok(existingOf(read.value)) : read;
    },
  };
}

function bodyOf({ action, externalId, annotations }: CheckRunDraft): Record<string, unknown> {
  const { conclusion, title, summary, detailsUrl } = action;
  return {
    external_id: externalId,
    status: 'completed',
    conclusion,
    ...(detailsUrl === null ? {} : { details_url: detailsUrl }),
    output: { title, summary, annotations: annotations.map(annotationBody) },
  };
}

function annotationBody(annotation: CheckRunDraft['annotations'][number]): Record<string, unknown> {
  const line = annotation.line ?? 1;
  return {
    path: annotation.file,
    start_line: line,
    end_line: line,
    annotation_level: LEVEL[annotation.level],
    title: annotation.title,
    message: annotation.message,
  };
}

function existingOf(read: z.infer<typeof checkRun>): ExistingCheckRun {
  return {
    id: read.id,
    externalId: read.external_id ?? '',
    annotations: read.output?.annotations_count ?? 0,
    url: read.html_url ?? '',
  };
}
