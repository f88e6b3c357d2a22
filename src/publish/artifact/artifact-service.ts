import * as z from 'zod';
import { err, ok, type Result } from '#std';
import type { BackendIds } from './backend-ids.ts';

/** Where artifacts go: what the runner gives to JavaScript actions, and to them alone. */
export interface ArtifactAccess {
  /** `ACTIONS_RESULTS_URL`; only its origin counts (actions/toolkit `shared/config.ts`). */
  readonly url: string;
  /** `ACTIONS_RUNTIME_TOKEN`. */
  readonly token: string;
  readonly ids: BackendIds;
}

/** An error is a sentence without the address it speaks of: that is signed. */
export interface ArtifactService {
  /** The signed address to put the bytes to. */
  create(name: string): Promise<Result<string, string>>;
  putBlock(address: string, id: string, bytes: Uint8Array): Promise<Result<void, string>>;
  /** Makes the blocks, in this order, one file. */
  commitBlocks(address: string, ids: readonly string[]): Promise<Result<void, string>>;
  finalize(name: string, size: number, sha256: string): Promise<Result<string, string>>;
}

const SERVICE = 'twirp/github.actions.results.api.v1.ArtifactService';

/** The version of the protocol that knows no media types: every server that knows later ones takes it. */
const PROTOCOL = 4;

/** A server that says nothing must not hold the end of a job. */
const ANSWER_MS = 60_000;

const created = z.object({ ok: z.literal(true), signed_upload_url: z.string() });
const finalized = z.object({ ok: z.literal(true), artifact_id: z.coerce.string() });

/** GitHub's artifact service, version 4 (actions/toolkit `packages/artifact/src/internal/upload`). */
export function artifactService({ url, token, ids }: ArtifactAccess): ArtifactService {
  const backend = { workflow_run_backend_id: ids.run, workflow_job_run_backend_id: ids.job };

  async function call<T>(method: string, body: object, answer: z.ZodType<T>) {
    const sent = await send(method, `${new URL(url).origin}/${SERVICE}/${method}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...backend, ...body }),
    });
    if (!sent.ok) return sent;
    const read = answer.safeParse(parseJson(sent.value));
    return read.success ? ok(read.data) : err(`${method}: the service did not answer with "ok"`);
  }

  return {
    async create(name) {
      const answer = await call('CreateArtifact', { name, version: PROTOCOL }, created);
      return answer.ok ? ok(answer.value.signed_upload_url) : answer;
    },
    async putBlock(address, id, bytes) {
      const block = `${address}&comp=block&blockid=${encodeURIComponent(id)}`;
      const sent = await send('a block', block, { method: 'PUT', body: Buffer.from(bytes) });
      return sent.ok ? ok(undefined) : sent;
    },
    async commitBlocks(address, blocks) {
      const list = blocks.map((id) => `<Latest>${id}</Latest>`).join('');
      const sent = await send('the list of blocks', `${address}&comp=blocklist`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/xml', 'x-ms-blob-content-type': 'application/zip' },
        body: `<?xml version="1.0" encoding="utf-8"?><BlockList>${list}</BlockList>`,
      });
      return sent.ok ? ok(undefined) : sent;
    },
    async finalize(name, size, sha256) {
      const body = { name, size: String(size), hash: `sha256:${sha256}` };
      const answer = await call('FinalizeArtifact', body, finalized);
      return answer.ok ? ok(answer.value.artifact_id) : answer;
    },
  };
}

async function send(
  what: string,
  address: string,
  request: RequestInit,
): Promise<Result<string, string>> {
  try {
    const signal = AbortSignal.timeout(ANSWER_MS);
    const answer = await fetch(address, { ...request, redirect: 'error', signal });
    const text = await answer.text();
    return answer.ok ? ok(text) : err(`${what}: the service answered ${answer.status}`);
  } catch (error) {
    const { name, cause } = error as { name: string; cause?: { code?: string } };
    return err(`${what}: no answer (${cause?.code ?? name})`);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
