/** A control sequence with its count and command, a line feed, or text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: what terminals are driven with
const WRITTEN = /(\u001b\[([?\d]*)([A-Za-z]))|\n|[^\u001b\n]+/g;

/** What a terminal shows after the text was written; it knows only what log-update writes. */
export function screenOf(text: string): readonly string[] {
  const screen = new Screen();
  for (const [part, sequence, count = '', command = ''] of text.matchAll(WRITTEN)) {
    if (sequence !== undefined) screen.obey(command, count);
    else if (part === '\n') screen.feed();
    else screen.print(part);
  }
  return screen.lines;
}

class Screen {
  readonly lines = [''];
  #row = 0;
  #column = 0;

  obey(command: string, count: string): void {
    const by = Number(count || 1);
    switch (command) {
      case 'A':
        this.#row = Math.max(0, this.#row - by);
        return;
      case 'B':
        this.#row += by;
        return;
      case 'G':
        this.#column = 0;
        return;
      case 'K':
        this.lines[this.#row] = count === '2' ? '' : this.#kept();
        return;
      case 'h':
      case 'l':
        if (count === '?2026') return;
    }
    throw new Error(`the screen does not know CSI ${count}${command}`);
  }

  feed(): void {
    this.#row += 1;
    this.#column = 0;
    while (this.lines.length <= this.#row) this.lines.push('');
  }

  print(text: string): void {
    this.lines[this.#row] = this.#kept() + text;
    this.#column += text.length;
  }

  #kept(): string {
    return (this.lines[this.#row] ?? '').slice(0, this.#column);
  }
}
