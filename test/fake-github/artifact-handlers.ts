import { type Handler, NOT_FOUND, page } from './handler.ts';

/** What workflow runs left behind; the archives lie at another origin, as job logs do. */
export const ARTIFACT_HANDLERS: Readonly<Record<string, Handler>> = {
  'actions/list-workflow-run-artifacts': (context) => {
    const { state, bodies, pathParameters } = context;
    const run = Number(pathParameters.run_id);
    if (!state.runs.some(({ id }) => id === run)) return NOT_FOUND;
    const found = state.artifacts.filter(({ runId }) => runId === run);
    return page(context, found, (items) => ({
      total_count: found.length,
      artifacts: items.map(bodies.artifact),
    }));
  },
  'actions/download-artifact': ({ state, pathParameters, otherOrigin }) => {
    const id = Number(pathParameters.artifact_id);
    const artifact = state.artifacts.find((each) => each.id === id);
    if (!artifact || pathParameters.archive_format !== 'zip') return NOT_FOUND;
    if (artifact.expired) return { status: 410, body: { message: 'Artifact has expired' } };
    return { status: 302, headers: { location: `${otherOrigin}/_artifacts/${id}` } };
  },
};
