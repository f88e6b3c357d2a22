/** Whether a service's last words are that its port was taken, in the words of many languages' runtimes. */
export function saysPortTaken(lines: readonly string[]): boolean {
  return lines.some((line) => PORT_TAKEN.test(line));
}

/**
 * Node, Go, Python, Java, Rust, Ruby, nginx, PostgreSQL, Redis, .NET: most print the C library's text of
 * EADDRINUSE, some their own.
 */
const PORT_TAKEN =
  /\bEADDRINUSE\b|address (?:is )?already in use|only one usage of each socket address|port \d+ (?:is |was )?already (?:in use|allocated|taken)|bind\b.*\bin use/i;
