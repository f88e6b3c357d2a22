import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export interface FakeArtifacts {
  /** What `ACTIONS_RESULTS_URL` is set to. */
  readonly url: string;
  /** Name → bytes of what was uploaded whole. */
  readonly uploaded: ReadonlyMap<string, Uint8Array>;
  /** From now on requests whose path holds this text are answered so. */
  fail(part: string, status: number): void;
  close(): Promise<void>;
}

/** What `ACTIONS_RUNTIME_TOKEN` is set to: nobody has signed it. */
export const RUNTIME_TOKEN = [
  { alg: 'none' },
  { scp: 'Actions.GenericRead:0 Actions.Results:run-1:job-2' },
]
  .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
  .concat('')
  .join('.');

/**
 * GitHub's artifact service as its own client speaks to it (actions/toolkit `packages/artifact`,
 * `upload-artifact.ts`, `blob-upload.ts`): what is not as that client would ask is answered with 400.
 */
export async function startFakeArtifacts(): Promise<FakeArtifacts> {
  const blocks = new Map<string, Uint8Array>();
  const committed = new Map<string, Uint8Array>();
  const uploaded = new Map<string, Uint8Array>();
  const faults = new Map<string, number>();

  function twirp(request: IncomingMessage, body: Buffer): object | null {
    if (request.headers.authorization !== `Bearer ${RUNTIME_TOKEN}`) return null;
    const told = JSON.parse(body.toString()) as Record<string, unknown>;
    const { workflow_run_backend_id: run, workflow_job_run_backend_id: job, name } = told;
    if (run !== 'run-1' || job !== 'job-2' || typeof name !== 'string') return null;
    if (request.url?.endsWith('/CreateArtifact')) {
      const address = `${url}/blob/${encodeURIComponent(name)}?sig=f00f00`;
      return told.version === 4 ? { ok: true, signed_upload_url: address } : null;
    }
    const bytes = committed.get(name);
    const hash = createHash('sha256')
      .update(bytes ?? '')
      .digest('hex');
    if (!bytes || told.size !== String(bytes.byteLength)) return null;
    if (told.hash !== `sha256:${hash}`) return null;
    uploaded.set(name, bytes);
    return { ok: true, artifact_id: '42' };
  }

  function blob(request: IncomingMessage, body: Buffer): boolean {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    // Storage is another company's machine: the token has no business there.
    if (request.headers.authorization || searchParams.get('sig') !== 'f00f00') return false;
    const name = decodeURIComponent(pathname.slice('/blob/'.length));
    if (searchParams.get('comp') === 'block') {
      blocks.set(searchParams.get('blockid') ?? '', body);
      return true;
    }
    const ids = [...body.toString().matchAll(/<Latest>([^<]+)<\/Latest>/g)].map(
      ([, id = '']) => id,
    );
    const parts = ids.map((id) => blocks.get(id));
    if (parts.some((part) => part === undefined)) return false;
    committed.set(name, Buffer.concat(parts.filter((part) => part !== undefined)));
    return searchParams.get('comp') === 'blocklist';
  }

  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    const [, fault] = [...faults].find(([part]) => request.url?.includes(part)) ?? [];
    if (fault !== undefined) return response.writeHead(fault).end();
    if (request.method === 'PUT') return response.writeHead(blob(request, body) ? 201 : 400).end();
    const answer = twirp(request, body);
    return response.writeHead(answer ? 200 : 400).end(JSON.stringify(answer));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    uploaded,
    fail: (part, status) => void faults.set(part, status),
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
