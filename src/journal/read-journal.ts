// Adapter: the file system.
import { readFile } from 'node:fs/promises';
import type { JournalEvent, RunRecord } from '#domain';
import { describeFileError, err, ok, type Result } from '#std';
import { replay } from './apply-event.ts';
import { parseLine } from './parse-line.ts';

export interface ReadJournal {
  readonly record: RunRecord;
  readonly events: readonly JournalEvent[];
  /** The last line was cut off: the writer was killed, or is writing right now. */
  readonly truncated: boolean;
}

/** Reads a whole journal. A cut last line is left out; any other bad line is an error with its number. */
export async function readJournal(file: string): Promise<Result<ReadJournal, string>> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    return err(`${file} cannot be read: ${describeFileError(error)}`);
  }
  const lines = text.split('\n');
  const tail = lines.pop() ?? '';
  const events: JournalEvent[] = [];
  for (const [position, line] of lines.entries()) {
    const event = parseLine(line);
    if (!event.ok) return err(`${file}:${position + 1}: the line ${event.error}`);
    if (event.value.seq !== position + 1) {
      return err(
        `${file}:${position + 1}: the line has seq ${event.value.seq}, expected ${position + 1}`,
      );
    }
    events.push(event.value);
  }
  try {
    return ok({ record: replay(events), events, truncated: tail !== '' });
  } catch (error) {
    return err(`${file}: an event lacks what its type promises: ${error}`);
  }
}
