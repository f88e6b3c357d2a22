import { LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { ConfigProblem } from '../problem.ts';
import { buildTree } from './build-tree.ts';
import { type Dialect, locationOf, type MapNode, type SourceFile } from './config-node.ts';

/** A broken line makes the parser stumble over what follows; more than these only repeat it. */
const SYNTAX_FAULTS_TOLD = 3;

export interface FileText {
  readonly name: string;
  readonly dialect: Dialect;
  readonly baseDirectory: string;
  readonly text: string;
}

/** YAML 1.2 text to a located tree; `null` with problems when it is not one map. */
export function parseYaml(file: FileText): {
  readonly root: MapNode | null;
  readonly problems: readonly ConfigProblem[];
} {
  const lines = new LineCounter();
  const source = sourceFile(file, lines);
  const start = { file: file.name, line: 1, column: 1 };
  if (file.text.includes('\0')) return failed({ kind: 'not-text', location: start });
  const document = parseDocument(file.text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'error',
  });
  const errors = document.errors;
  if (errors.some((error) => error.code === 'RESOURCE_EXHAUSTION')) {
    return failed({ kind: 'too-deep', limit: null, location: start });
  }
  if (errors.length > 0) return { root: null, problems: syntaxProblems(errors, source) };
  const { root, problems } = buildTree(document, source);
  if (problems.length > 0) return { root: root?.kind === 'map' ? root : null, problems };
  if (root === null || (root.kind === 'scalar' && root.value === null)) {
    return failed({ kind: 'empty-file', location: start });
  }
  if (root.kind === 'map') return { root, problems: [] };
  return failed({ kind: 'not-a-map', found: root.kind, location: locationOf(root.origin) });
}

function sourceFile(file: FileText, lines: LineCounter): SourceFile {
  return {
    name: file.name,
    dialect: file.dialect,
    baseDirectory: file.baseDirectory,
    positionOf(offset) {
      const { line, col } = lines.linePos(offset);
      return { line: Math.max(1, line), column: Math.max(1, col) };
    },
  };
}

function syntaxProblems(errors: readonly YAMLError[], source: SourceFile): ConfigProblem[] {
  return errors.slice(0, SYNTAX_FAULTS_TOLD).map((error) => ({
    kind: 'syntax',
    code: error.code,
    message: error.message,
    location: locationOf({ source, offset: error.pos[0] }),
  }));
}

function failed(problem: ConfigProblem) {
  return { root: null, problems: [problem] };
}
