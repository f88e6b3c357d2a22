/** A command a program prints for the runner. */
export interface ActionCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** Every other name is text (actions/runner `ActionCommandManager.cs`, the registered extensions). */
const REGISTERED = new Set(
  'set-env set-output save-state add-mask add-path add-matcher remove-matcher debug warning error notice group endgroup echo stop-commands'.split(
    ' ',
  ),
);

/**
 * Reads a line as the runner does (`src/Runner.Common/ActionCommand.cs`): `::name k=v,…::data` at the
 * start of the line after leading blanks (TryParseV2), else `##[name k=v;…]data` anywhere in it
 * (TryParse, IndexOf). A command ends at the second `::`.
 */
export function parseActionCommand(line: string, stopToken: string | null): ActionCommand | null {
  const known = (name: string) => REGISTERED.has(name) || name === stopToken;
  const [, head = '', data = ''] = /^::(.*?)::([\s\S]*)$/.exec(line.trimStart()) ?? [];
  const second = commandOf(head, ',', data, known);
  if (second) return second;
  const [, oldHead = '', oldData = ''] = /##\[(.*?)\]([\s\S]*)$/.exec(line) ?? [];
  return commandOf(oldHead, ';', oldData, known);
}

function commandOf(
  head: string,
  separator: string,
  data: string,
  known: (name: string) => boolean,
): ActionCommand | null {
  const [name = '', ...rest] = head.trim().split(' ');
  if (!known(name)) return null;
  const pairs = rest.join(' ').split(separator).filter(Boolean);
  const properties = pairs.map((pair): [string, string] => {
    const [key = '', ...value] = pair.split('=');
    return [key.trim(), unescapeProperty(value.join('='))];
  });
  return { name, properties: Object.fromEntries(properties), data: unescapeData(data) };
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function unescapeProperty(text: string): string {
  return unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
}
