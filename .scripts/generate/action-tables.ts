import { parse } from 'yaml';

interface ActionFile {
  readonly inputs: Readonly<
    Record<string, { readonly description: string; readonly default?: string }>
  >;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
}

function cell(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').replaceAll('|', '\\|');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The README's tables of inputs and outputs, from the text of `action.yml`. */
export function actionTables(actionYaml: string): {
  readonly inputs: string;
  readonly outputs: string;
} {
  const { inputs, outputs } = parse(actionYaml) as ActionFile;
  const inputRows = Object.entries(inputs).map(([name, input]) => [
    `\`${name}\``,
    input.default ? `\`${input.default}\`` : '',
    cell(input.description),
  ]);
  const outputRows = Object.entries(outputs).map(([name, { description }]) => [
    `\`${name}\``,
    cell(description),
  ]);
  return {
    inputs: table(['input', 'default', 'what it does'], inputRows),
    outputs: table(['output', 'what it says'], outputRows),
  };
}
