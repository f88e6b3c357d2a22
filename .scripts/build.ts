import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Bundle, bundle } from './build/bundle.ts';
import { projectRoot } from './project-root.ts';

const target = join(projectRoot, 'dist');

/** Replaces `dist/` only once everything is built. */
function write({ files, packages }: Bundle): void {
  rmSync(target, { recursive: true, force: true });
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(target, name)), { recursive: true });
    writeFileSync(join(target, name), bytes);
    console.log(`dist/${name}  ${Math.ceil(bytes.byteLength / 1024)} KB`);
  }
  chmodSync(join(target, 'signalbox.mjs'), 0o755);
  console.log(`with code of ${packages} packages`);
}

try {
  write(await bundle(projectRoot));
} catch (error) {
  console.error((error as Error).message);
  console.error('dist/ was left as it was.');
  process.exitCode = 1;
}
