import { parseActionCommand } from './action-command.ts';

export interface LoggedAnnotation {
  readonly level: string;
  readonly file: string | null;
  readonly message: string;
}

/** `src/Runner.Worker/ExecutionContext.cs:144-148`: of each level this many a step, the rest is dropped. */
const ANNOTATIONS_A_LEVEL = 10;
/** `ExecutionContext.cs:838`. */
const MESSAGE_CHARACTERS = 4096;
/** `ActionCommandManager.cs`: these throw unless insecure commands are allowed, and that fails the step. */
const INSECURE = new Set(['set-env', 'add-path']);

/** Texts that are shown as `***`, for the whole job (`src/Runner.Common/HostContext.cs`, SecretMasker). */
export class SecretMasker {
  readonly #secrets = new Set<string>();

  /** Also as it stands inside of JSON (`HostContext.cs:103-113`). Nothing shorter than a character. */
  add(secret: string): void {
    for (const line of secret.split(/\r?\n/)) {
      if (line === '') continue;
      this.#secrets.add(line);
      this.#secrets.add(JSON.stringify(line).slice(1, -1));
    }
  }

  get secrets(): ReadonlySet<string> {
    return this.#secrets;
  }

  mask(text: string): string {
    const longestFirst = [...this.#secrets].sort((left, right) => right.length - left.length);
    return longestFirst.reduce((masked, secret) => masked.replaceAll(secret, '***'), text);
  }
}

/** What a step prints, as the runner takes it (`src/Runner.Worker/Handlers/OutputManager.cs`). */
export class StepLog {
  readonly lines: string[] = [];
  readonly annotations: LoggedAnnotation[] = [];
  /** Annotations beyond what is shown. */
  dropped = 0;
  /** A command that threw. */
  hasFailed = false;
  readonly outputs: Record<string, string> = {};
  readonly #masker: SecretMasker;
  #stopToken: string | null = null;

  constructor(masker: SecretMasker) {
    this.#masker = masker;
  }

  take(line: string): void {
    const command = parseActionCommand(line, this.#stopToken);
    if (command !== null && this.#obey(command.name, command)) return;
    this.lines.push(this.#masker.mask(line));
  }

  /** True when the line was a command and not text. */
  #obey(
    name: string,
    { properties, data }: { properties: Readonly<Record<string, string>>; data: string },
  ): boolean {
    // While commands are stopped only the token counts (`ActionCommandManager.cs`, TryProcessCommand).
    if (this.#stopToken !== null) {
      if (name === this.#stopToken) this.#stopToken = null;
      return false;
    }
    if (name === 'stop-commands') this.#stopToken = data;
    else if (name === 'add-mask') this.#masker.add(data);
    else if (name === 'set-output') this.outputs[properties.name ?? ''] = data;
    else if (INSECURE.has(name)) this.hasFailed = true;
    else if (['error', 'warning', 'notice'].includes(name)) this.#annotate(name, properties, data);
    else return false;
    return true;
  }

  #annotate(level: string, properties: Readonly<Record<string, string>>, data: string): void {
    const shown = this.annotations.filter((annotation) => annotation.level === level).length;
    if (shown >= ANNOTATIONS_A_LEVEL) {
      this.dropped += 1;
      return;
    }
    const message = this.#masker.mask(data).slice(0, MESSAGE_CHARACTERS);
    this.annotations.push({ level, file: properties.file ?? null, message });
  }
}
