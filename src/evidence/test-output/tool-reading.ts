import type { TestReference } from '#domain';
import type { Groups } from './lists/list-reader.ts';
import type { TestTool } from './test-tool.ts';

type Kind = 'run' | 'passed' | 'failed' | 'errors' | 'skipped';
/** Names of groups in patterns of summaries; a number tells several of one kind apart. */
const KINDS: ReadonlyMap<string, Kind> = new Map(
  (['run', 'passed', 'failed', 'errors', 'skipped'] as const).flatMap((kind) =>
    ['', '2', '3'].map((number) => [`${kind}${number}`, kind] as const),
  ),
);

interface SummaryForm {
  readonly pattern: RegExp;
  /** The pattern's groups, each with what it counts. */
  readonly counts: readonly (readonly [name: string, kind: Kind])[];
}

/** A log may hold a summary for each of a million tests, so the names are looked up once. */
function summaryForm(pattern: RegExp): SummaryForm {
  const names = [...pattern.source.matchAll(/\(\?<(\w+)>/g)].map(([, name = '']) => name);
  const counts = names.flatMap((name) => {
    const kind = KINDS.get(name);
    return kind === undefined ? [] : [[name, kind] as const];
  });
  return { pattern, counts };
}

interface ToolCounts {
  /** `null` where the tool does not tell. */
  readonly run: number | null;
  readonly failed: number;
  readonly skipped: number | null;
}

/** What one tool has said in one log so far. */
export interface ToolReading {
  /** True while the next line matters, whatever it holds. */
  visit(text: string): boolean;
  end(): {
    /** `null` when the tool printed no summary. */
    readonly counts: ToolCounts | null;
    /** Each failed test, with its name as the tool lists it. */
    readonly tests: readonly (readonly [test: TestReference, listed: string])[];
  };
}

export function createToolReading(tool: TestTool, mostNames: number): ToolReading {
  const sums = { run: 0, passed: 0, failed: 0, errors: 0, skipped: 0 };
  const summaryForms = tool.summaries.map(summaryForm);
  const failed = new Map<string, TestReference>();
  let summaries = 0;
  let runs = 0;
  let showsPassed = tool.showsPassed === undefined;
  let context: Groups = {};
  const list = tool.createListReader?.({
    failed: (groups) => add(groups),
    passedAgain: (groups) => failed.delete(nameOf(tool, groups)),
  });

  function addSummary(groups: Groups, counts: SummaryForm['counts']): void {
    summaries += 1;
    if (groups.run !== undefined) runs += 1;
    for (const [name, kind] of counts) sums[kind] += count(groups[name]);
  }

  function add(groups: Groups): void {
    const whole = { class: context.class, ...withoutAbsent(groups) } as Groups;
    const { again } = groups;
    const test = toReference(tool, again === undefined ? whole : { ...whole, name: context.name });
    const known = test.name === '' || (again !== undefined && context.name === undefined);
    if (!known && failed.size < mostNames && !failed.has(test.name)) failed.set(test.name, test);
  }

  function visitFailed(text: string): void {
    for (const pattern of tool.failedTests) {
      const groups = pattern.exec(text)?.groups;
      if (!groups) continue;
      add(groups);
      return;
    }
  }

  function counts(): ToolCounts {
    const broken = sums.failed + sums.errors;
    if (!showsPassed) return { run: null, failed: broken, skipped: null };
    const run = runs > 0 ? sums.run : sums.passed + broken;
    return { run, failed: broken, skipped: sums.skipped };
  }

  return {
    visit(text) {
      for (const pattern of tool.contexts ?? []) {
        const groups = pattern.exec(text)?.groups;
        if (groups?.class) context = { class: groups.class };
        else if (groups?.name) context = { ...context, name: groups.name };
      }
      showsPassed ||= tool.showsPassed?.test(text) ?? false;
      for (const { pattern, counts } of summaryForms) {
        const groups = pattern.exec(text)?.groups;
        if (groups) addSummary(groups, counts);
      }
      visitFailed(text);
      return list?.visit(text) ?? false;
    },
    end() {
      list?.end?.();
      const { listedName = (name: string) => name } = tool;
      const tests = [...failed.values()].map((test) => [test, listedName(test.name)] as const);
      return { counts: summaries === 0 ? null : counts(), tests };
    },
  };
}

/** A letter stands for one test: go prints a line for each. */
function count(text: string | undefined): number {
  if (text === undefined) return 0;
  const number = Number(text);
  return Number.isNaN(number) ? 1 : number;
}

function withoutAbsent(groups: Groups): Groups {
  return Object.fromEntries(Object.entries(groups).filter(([, text]) => text !== undefined));
}

function toReference(tool: TestTool, groups: Groups): TestReference {
  const line = groups.line === undefined ? null : Number(groups.line.replace(':', ''));
  return { name: nameOf(tool, groups), file: groups.file ?? null, line };
}

function nameOf(tool: TestTool, groups: Groups): string {
  if (tool.nameOf) return tool.nameOf(groups) ?? '';
  const { name = '', class: owner } = groups;
  return owner ? `${owner}.${name}` : name;
}
