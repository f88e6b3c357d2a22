import { expect, test } from 'vitest';
import { ask, http, told } from './ask.ts';
import { closedPort, startHttp, startTcp } from './start-server.ts';

test('a status inside the range is ready and told with its time', async () => {
  const { port } = await startHttp((_request, response) => response.end('fine'));
  expect(told(await ask(http(`http://127.0.0.1:${port}/health`)))).toBe('ready: 200 in N ms');
});

test('a status outside every range is not ready', async () => {
  const { port } = await startHttp((_request, response) => response.writeHead(503).end());
  expect(told(await ask(http(`http://127.0.0.1:${port}/`)))).toBe('not ready: 503 in N ms');
});

test('ranges are inclusive and there may be several', async () => {
  const { port } = await startHttp((request, response) =>
    response.writeHead(Number(request.url?.slice(1))).end(),
  );
  const readyOf = async (status: number) =>
    (
      await ask({
        kind: 'http',
        url: `http://127.0.0.1:${port}/${status}`,
        statuses: [
          [200, 204],
          [401, 401],
        ],
      })
    ).ok;
  expect(await Promise.all([200, 204, 205, 400, 401, 402].map(readyOf))).toEqual([
    true,
    true,
    false,
    false,
    true,
    false,
  ]);
});

test('it asks with GET and keeps no connection', async () => {
  const seen: unknown[] = [];
  const server = await startHttp((request, response) => {
    seen.push([request.method, request.headers.connection]);
    response.end();
  });
  await ask(http(`http://127.0.0.1:${server.port}/`));
  expect(seen).toEqual([['GET', 'close']]);
});

test('the body may have to contain a text, also one split over two packets', async () => {
  const { port } = await startHttp((_request, response) => {
    response.write('status: o', () => response.end('k'));
  });
  const url = `http://127.0.0.1:${port}/`;
  expect(told(await ask(http(url, { bodyContains: 'ok' })))).toBe('ready: 200 in N ms');
  expect(told(await ask(http(url, { bodyContains: 'green' })))).toBe(
    'not ready: body lacks "green"',
  );
});

test('an endless body is read up to a limit only', async () => {
  const { port } = await startHttp((_request, response) => {
    const chunk = Buffer.alloc(64 * 1024, 'x');
    const pour = () => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on('drain', pour);
    pour();
  });
  const outcome = await ask(http(`http://127.0.0.1:${port}/`, { bodyContains: 'never' }));
  expect(told(outcome)).toBe('not ready: body lacks "never"');
});

test('localhost finds a server that listens on IPv6 only', async () => {
  const { port } = await startHttp((_request, response) => response.end(), '::1');
  expect(told(await ask(http(`http://localhost:${port}/`)))).toBe('ready: 200 in N ms');
});

test('nobody there is refused, in both families', async () => {
  const port = await closedPort();
  expect(told(await ask(http(`http://127.0.0.1:${port}/`)))).toBe('not ready: refused');
  expect(told(await ask(http(`http://localhost:${port}/`)))).toBe('not ready: refused');
});

test('a server that never answers ends in a time-out, and its connection is cut', async () => {
  const closed = Promise.withResolvers<void>();
  const { port } = await startTcp((socket) => socket.on('close', () => closed.resolve()));
  const outcome = await ask(http(`http://127.0.0.1:${port}/`), { timeoutMs: 60 });
  expect(told(outcome)).toBe('not ready: timeout after 60 ms'.replace(/\d+ ms$/, 'N ms'));
  await closed.promise;
});

test('an abort ends the attempt at once and cuts the connection', async () => {
  const connected = Promise.withResolvers<void>();
  const closed = Promise.withResolvers<void>();
  const { port } = await startTcp((socket) => {
    socket.on('close', () => closed.resolve());
    connected.resolve();
  });
  const cancel = new AbortController();
  const outcome = ask(http(`http://127.0.0.1:${port}/`), {
    signal: cancel.signal,
    timeoutMs: 60_000,
  });
  await connected.promise;
  cancel.abort();
  expect(told(await outcome)).toBe('not ready: cancelled');
  await closed.promise;
});

test('a server that closes without an answer, or does not speak HTTP, is told apart', async () => {
  const silent = await startTcp((socket) => socket.end());
  expect(told(await ask(http(`http://127.0.0.1:${silent.port}/`)))).toBe(
    'not ready: closed without an answer',
  );
  const chatty = await startTcp((socket) => socket.end('220 mail.example ESMTP\r\n'));
  expect(told(await ask(http(`http://127.0.0.1:${chatty.port}/`)))).toBe(
    'not ready: answered, but not in HTTP',
  );
});

test('a redirect on the same host is followed', async () => {
  const { port } = await startHttp((request, response) => {
    if (request.url === '/health') response.end();
    else response.writeHead(302, { location: '/health' }).end();
  });
  expect(told(await ask(http(`http://127.0.0.1:${port}/`)))).toBe('ready: 200 in N ms');
});

test('a redirect to another host is told and not followed', async () => {
  let reached = false;
  const other = await startHttp((_request, response) => {
    reached = true;
    response.end();
  });
  const { port } = await startHttp((_request, response) =>
    response.writeHead(302, { location: `http://127.0.0.1:${other.port}/` }).end(),
  );
  expect(told(await ask(http(`http://127.0.0.1:${port}/`)))).toBe(
    `not ready: 302 to 127.0.0.1:${other.port}, not followed`,
  );
  expect(reached).toBe(false);
});

test('a circle of redirects ends', async () => {
  let asked = 0;
  const { port } = await startHttp((_request, response) => {
    asked += 1;
    response.writeHead(307, { location: '/' }).end();
  });
  expect((await ask(http(`http://127.0.0.1:${port}/`))).ok).toBe(false);
  expect(asked).toBe(6);
});

test.each(['file:///etc/passwd', 'ftp://127.0.0.1/', 'not a url', ''])(
  '%j is no address to ask',
  async (url) => {
    expect(told(await ask(http(url)))).toBe(
      `not ready: ${JSON.stringify(url)} is not an http or https address`,
    );
  },
);

test('the server is not cut off in the middle of its answer', async () => {
  const ended: string[] = [];
  const done = Promise.withResolvers<void>();
  const { port } = await startHttp((_request, response) => {
    response.on('finish', () => ended.push('whole'));
    response.on('close', () => done.resolve());
    response.on('error', (error) => ended.push(error.message));
    response.end('x'.repeat(300_000));
  });
  expect((await ask(http(`http://127.0.0.1:${port}/`))).ok).toBe(true);
  await done.promise;
  expect(ended).toEqual(['whole']);
});
