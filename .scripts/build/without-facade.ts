import type { Plugin } from 'esbuild';

/** `http`, `https`, with or without `node:`. */
const HTTP = /^(?:node:)?(https?)$/;

/**
 * Takes Node's HTTP as the object it is. Imported as a module, each of its names is read once, and for
 * three of them (`WebSocket` and its events) Node loads a whole second client, undici: 60 ms and 12 MB
 * where one request needs 2 ms and 2 MB (Node 24.21).
 */
export function withoutFacade(): Plugin {
  return {
    name: 'without-facade',
    setup(build) {
      build.onResolve({ filter: HTTP }, ({ path }) => ({
        path: path.replace(HTTP, 'node:$1'),
        namespace: 'without-facade',
      }));
      build.onLoad({ filter: HTTP, namespace: 'without-facade' }, ({ path }) => ({
        contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
        loader: 'js',
      }));
    },
  };
}
