import { type IncomingMessage, request } from 'node:http';
import { err, ok, type Result } from '#std';
import type { ControlFault } from './control-fault.ts';
import { problemAnswer } from './control-schemas.ts';

export interface ControlRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** How long the head of the answer may take; `null` waits for ever. */
  readonly timeoutMs: number | null;
  readonly signal?: AbortSignal;
}

/** Sends one request over the socket; the answer's body is still to be read. */
export function requestControl(
  socketPath: string,
  asked: ControlRequest,
): Promise<Result<IncomingMessage, ControlFault>> {
  const { method, path, timeoutMs, signal } = asked;
  return new Promise((resolve) => {
    const sent = request({ socketPath, method, path, agent: false, ...(signal && { signal }) });
    const timer =
      timeoutMs === null
        ? undefined
        : setTimeout(() => {
            resolve(err({ kind: 'no-answer', timeoutMs }));
            sent.destroy();
          }, timeoutMs);
    sent.on('error', (error) => {
      clearTimeout(timer);
      resolve(err(faultOf(error, socketPath)));
    });
    sent.once('response', (response) => {
      clearTimeout(timer);
      const status = response.statusCode ?? 0;
      if (status >= 200 && status < 300) resolve(ok(response));
      else void readRefusal(response, status).then((fault) => resolve(err(fault)));
    });
    sent.end();
  });
}

/** The most an answer that is not a stream may hold: 1000 services with their last lines fit well. */
const MOST_ANSWER_BYTES = 64 * 1024 * 1024;

/** Reads a whole answer as JSON. */
export async function readJson(response: IncomingMessage): Promise<Result<unknown, ControlFault>> {
  try {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of response) {
      size += (chunk as Buffer).length;
      if (size > MOST_ANSWER_BYTES) return err({ kind: 'not-understood', reason: 'too long' });
      chunks.push(chunk as Buffer);
    }
    return ok(JSON.parse(Buffer.concat(chunks).toString('utf8')));
  } catch (error) {
    if (error instanceof SyntaxError) return err({ kind: 'not-understood', reason: 'no JSON' });
    return err({ kind: 'connection', code: codeOf(error) });
  }
}

async function readRefusal(response: IncomingMessage, status: number): Promise<ControlFault> {
  const body = await readJson(response);
  const problem = problemAnswer.safeParse(body.ok ? body.value : null);
  if (problem.success) return { kind: 'refused', status, message: problem.data.message };
  return { kind: 'not-understood', reason: `status ${status}` };
}

function faultOf(error: unknown, socketPath: string): ControlFault {
  const code = codeOf(error);
  // ENOTSOCK and ENOTDIR: something else stands where the socket would be.
  if (['ENOENT', 'ECONNREFUSED', 'ENOTSOCK', 'ENOTDIR'].includes(code)) {
    return { kind: 'nobody-listens', socketPath };
  }
  if (code === 'EACCES' || code === 'EPERM') return { kind: 'forbidden', socketPath };
  return { kind: 'connection', code };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
