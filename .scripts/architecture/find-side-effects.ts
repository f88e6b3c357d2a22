import { join } from 'node:path';
import ts from 'typescript';
import {
  type Effect,
  GLOBAL_MEMBERS,
  GLOBALS,
  moduleEffect,
  RANDOM_IMPORTS,
} from './side-effect.ts';

export interface SideEffect {
  /** Relative to the root. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly effect: Effect;
  /** As written: `node:fs`, `Date.now`. */
  readonly name: string;
}

interface Found {
  readonly effect: Effect;
  readonly name: string;
}

function importedNames(clause: ts.ImportClause | undefined): readonly string[] {
  if (clause === undefined || clause.isTypeOnly) return [];
  const bindings = clause.namedBindings;
  const named =
    bindings === undefined
      ? []
      : ts.isNamespaceImport(bindings)
        ? ['*']
        : bindings.elements
            .filter((element) => !element.isTypeOnly)
            .map((element) => (element.propertyName ?? element.name).text);
  return clause.name ? ['default', ...named] : named;
}

function importEffect(specifier: string, names: readonly string[]): Found | undefined {
  if (specifier === 'node:crypto') {
    const random = names.find((name) => RANDOM_IMPORTS.has(name));
    return random === undefined
      ? undefined
      : { effect: 'randomness', name: `${specifier} ${random}` };
  }
  const effect = names.length > 0 ? moduleEffect(specifier) : undefined;
  return effect && { effect, name: specifier };
}

function declarationEffect(node: ts.Node): Found | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    const names = node.importClause ? importedNames(node.importClause) : ['*'];
    return importEffect(node.moduleSpecifier.text, names);
  }
  if (ts.isExportDeclaration(node) && !node.isTypeOnly && node.moduleSpecifier) {
    return importEffect((node.moduleSpecifier as ts.StringLiteral).text, ['*']);
  }
  if (!ts.isCallExpression(node)) return undefined;
  const [argument] = node.arguments;
  const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
  const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require';
  if (!(isImport || isRequire) || !argument || !ts.isStringLiteral(argument)) return undefined;
  return importEffect(argument.text, ['*']);
}

/** True where an identifier is a value that is read, not a property's or a declaration's name. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isTypeNode(parent) || ts.isQualifiedName(parent)) return false;
  return !('name' in parent && parent.name === node) && !ts.isBindingElement(parent);
}

function globalFound(node: ts.Identifier): Found | undefined {
  const { parent, text } = node;
  const member = ts.isPropertyAccessExpression(parent) ? `${text}.${parent.name.text}` : text;
  const memberEffect = GLOBAL_MEMBERS[member];
  if (memberEffect) return { effect: memberEffect, name: member };
  if (text === 'Date') return dateFound(parent);
  const effect = Object.hasOwn(GLOBALS, text) ? GLOBALS[text] : undefined;
  if (!effect) return undefined;
  return { effect: member === 'process.kill' ? 'processes' : effect, name: member };
}

/** `new Date(x)` computes; `new Date()` and `Date()` ask the clock. */
function dateFound(parent: ts.Node): Found | undefined {
  if (ts.isNewExpression(parent) && (parent.arguments?.length ?? 0) === 0) {
    return { effect: 'clock', name: 'new Date()' };
  }
  return ts.isCallExpression(parent) && parent.arguments.length === 0
    ? { effect: 'clock', name: 'Date()' }
    : undefined;
}

function effectOf(node: ts.Node, checker: ts.TypeChecker): Found | undefined {
  if (!ts.isIdentifier(node)) return declarationEffect(node);
  if (!isReference(node)) return undefined;
  const found = globalFound(node);
  if (!found) return undefined;
  const declared = checker.resolveName(node.text, node, ts.SymbolFlags.Value, false);
  return declared && node.text !== 'globalThis' ? undefined : found;
}

/** Every place in the files (relative to `root`) that reaches outside its arguments; type imports do not. */
export function findSideEffects(root: string, files: readonly string[]): readonly SideEffect[] {
  // Without library types every global stays unresolved, which is how it is told from a local name.
  const program = ts.createProgram(
    files.map((file) => join(root, file)),
    { noLib: true, noResolve: true, types: [], target: ts.ScriptTarget.ESNext },
  );
  const checker = program.getTypeChecker();
  return files.flatMap((file) => {
    const source = program.getSourceFile(join(root, file));
    if (!source) throw new Error(`not read: ${file}`);
    const effects: SideEffect[] = [];
    function visit(node: ts.Node): void {
      const found = effectOf(node, checker);
      if (found && source) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
        effects.push({ file, line: line + 1, ...found });
      }
      ts.forEachChild(node, visit);
    }
    visit(source);
    return effects;
  });
}
