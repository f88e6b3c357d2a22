export { applyEvent, EMPTY_RECORD, replay } from './apply-event.ts';
export type { Journal, JournalListener } from './journal.ts';
export { openJournal, reopenJournal } from './open-journal.ts';
export { type ReadJournal, readJournal } from './read-journal.ts';
