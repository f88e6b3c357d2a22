import type { Diagnosis } from '#domain';

/** `src/a.ts:41:5`, `(file:///w/src/a.ts:3)`, `src/a.py:12`, `Foo.java:[3,4]`. */
const PLACE =
  /(?:file:\/\/)?([\w@+~.-]*(?:\/[\w@+~. -]*[\w@+~.-]){0,20}\.[A-Za-z]\w{0,9})(?::\[?\d|", line \d|\(\d)/g;
/** Not the repository's own. */
const FOREIGN =
  /(?:^|\/)(?:node_modules|site-packages|dist-packages|\.venv|vendor|\.cargo|go\/pkg\/mod)\/|^node:|^\/usr\//;
const LONGEST_READ = 1000;
const MOST_FILES = 50;

/** Files a failure names, as written: of its tests first, then of its evidence from the top. */
export function namedFiles({ tests, evidence }: Pick<Diagnosis, 'tests' | 'evidence'>): string[] {
  const found = new Set(tests.flatMap(({ file }) => file ?? []));
  for (const { text } of evidence) {
    for (const line of text) {
      if (found.size >= MOST_FILES) return [...found];
      for (const [, file = ''] of line.slice(0, LONGEST_READ).matchAll(PLACE)) {
        if (!FOREIGN.test(file)) found.add(file);
      }
    }
  }
  return [...found];
}
