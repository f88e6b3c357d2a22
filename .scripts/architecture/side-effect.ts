/** What a file can touch beyond its arguments. */
export type Effect = 'files' | 'sockets' | 'processes' | 'clock' | 'randomness' | 'environment';

/** Node's own modules that reach outside; `environment` is everything else about the process and machine. */
const NODE_MODULES: Readonly<Record<string, Effect>> = {
  fs: 'files',
  sqlite: 'files',
  net: 'sockets',
  http: 'sockets',
  https: 'sockets',
  http2: 'sockets',
  dns: 'sockets',
  tls: 'sockets',
  dgram: 'sockets',
  child_process: 'processes',
  worker_threads: 'processes',
  cluster: 'processes',
  perf_hooks: 'clock',
  timers: 'clock',
};

/** Node's own modules that only compute. */
const HARMLESS_NODE_MODULES: readonly string[] = [
  'assert',
  'async_hooks',
  'buffer',
  'crypto',
  'events',
  'path',
  'stream',
  'string_decoder',
  'url',
  'util',
  'zlib',
];

/** Libraries that do the reaching for us. */
const PACKAGES: Readonly<Record<string, Effect>> = {
  '@actions/core': 'environment',
  '@actions/github': 'sockets',
  '@hono/node-server': 'sockets',
  '@octokit/rest': 'sockets',
  postgres: 'sockets',
};

/** Names of `node:crypto` that are not a function of their arguments. */
export const RANDOM_IMPORTS: ReadonlySet<string> = new Set([
  'default',
  '*',
  'generateKeyPair',
  'generateKeyPairSync',
  'getRandomValues',
  'randomBytes',
  'randomFill',
  'randomFillSync',
  'randomInt',
  'randomUUID',
  'webcrypto',
]);

/** Global names; `Date`, `Math` and `AbortSignal` count only in the forms `globalEffect` knows. */
export const GLOBALS: Readonly<Record<string, Effect>> = {
  process: 'environment',
  console: 'environment',
  globalThis: 'environment',
  navigator: 'environment',
  performance: 'clock',
  setTimeout: 'clock',
  setInterval: 'clock',
  setImmediate: 'clock',
  fetch: 'sockets',
  WebSocket: 'sockets',
  EventSource: 'sockets',
  crypto: 'randomness',
};

/** Members that reach outside although the rest of their object only computes. */
export const GLOBAL_MEMBERS: Readonly<Record<string, Effect>> = {
  'AbortSignal.timeout': 'clock',
  'Date.now': 'clock',
  'Math.random': 'randomness',
};

/** What importing a module touches; `undefined` when it only computes. */
export function moduleEffect(specifier: string): Effect | undefined {
  if (!specifier.startsWith('node:')) return PACKAGES[specifier];
  const name = specifier.slice('node:'.length).split('/')[0] ?? '';
  if (HARMLESS_NODE_MODULES.includes(name)) return undefined;
  return NODE_MODULES[name] ?? 'environment';
}
