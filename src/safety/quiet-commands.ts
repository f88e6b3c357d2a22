/**
 * Makes a line inert for the GitHub runner when it is echoed: `::cmd::` counts after leading white
 * space, the older `##[cmd]` anywhere (actions/runner `ActionCommand.cs`). A carriage return starts a
 * new line for the runner, so each part is looked at.
 */
export function quietCommands(line: string): string {
  return line
    .replace(/(?<=(?:^|[\r\n])[\s\u0085\u180e\u200b\ufeff]*)::/g, '\\::')
    .replaceAll('##[', '##[\\');
}
