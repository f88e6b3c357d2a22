import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { collectLicenses } from './collect-licenses.ts';
import { throughDoors } from './through-doors.ts';
import { withoutFacade } from './without-facade.ts';

export interface Bundle {
  /** Name below `dist/` → bytes. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly packages: number;
}

/** CommonJS dependencies inside an ES module ask for `require`, which modules do not have. */
const REQUIRE_BANNER =
  "import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);";

function readVersion(root: string): string {
  const text = readFileSync(join(root, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/**
 * Everything of `dist/`, in memory. The same sources and lock file give the same bytes on every
 * machine: no absolute path, no date and no hash of either goes in.
 */
export async function bundle(root: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: { main: 'src/cli.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // What is imported late is read late: `--version` need not wait for all of it.
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    write: false,
    metafile: true,
    // A linked node_modules gives the same bytes as one in place.
    preserveSymlinks: true,
    format: 'esm',
    platform: 'node',
    target: 'node22.13',
    // Not squeezed further: a stack trace must be readable, and so must the difference between two builds.
    minifySyntax: true,
    legalComments: 'none',
    charset: 'utf8',
    banner: { js: REQUIRE_BANNER },
    plugins: [throughDoors(root), withoutFacade()],
    define: { SIGNALBOX_VERSION: JSON.stringify(readVersion(root)) },
    logLevel: 'silent',
  });
  const { text, packages } = collectLicenses(root, inputPaths(metafile));
  const files = new Map<string, Uint8Array>();
  for (const { path, contents } of outputFiles) {
    files.set(path.slice(join(root, 'dist').length + 1), contents);
  }
  files.set('signalbox.mjs', readFileSync(new URL('./launcher.mjs', import.meta.url)));
  files.set('licenses.txt', new TextEncoder().encode(text));
  return { files, packages };
}

function inputPaths(metafile: Metafile): readonly string[] {
  const outputs = Object.values(metafile.outputs);
  return outputs.flatMap(({ inputs }) =>
    Object.entries(inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([path]) => path),
  );
}
