import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  unreachable
} from "./chunk-2G3SB7SV.mjs";

// src/history/history-problem.ts
function describeHistoryProblem(problem) {
  switch (problem.kind) {
    case "newer-version":
      return `${problem.file} was written by a newer Signalbox (schema ${problem.found}, this one knows up to ${problem.supported}). It was left untouched: update Signalbox, or name another place under history.store.`;
    case "absent":
      return `There is no history at ${problem.file}, and none was made. Run or ingest something first, or name another place with --history or history.store.`;
    case "damaged":
      return `${problem.file} is not a history, or is damaged. It was left untouched: name another place with --history or history.store; a run or an ingest would keep the file aside and begin a new one.`;
    case "foreign-database":
      return `${problem.file} is a SQLite database of another program. It was left untouched: name another file under history.store.`;
    case "not-a-file":
      return `${problem.file} is not a file. Name a file under history.store.`;
    case "inaccessible":
      return `${problem.file} cannot be opened for reading and writing: ${problem.message}. Check its permissions and those of its folder, and that there is room.`;
    case "busy":
      return `${problem.file} has been locked by another process for ${Math.round(problem.waitedMs / 1e3)} s. Wait for it to end, or name another file under history.store.`;
    case "no-sqlite":
      return `Node ${problem.nodeVersion} has no built-in SQLite. Use Node 22.13 or newer, or set history.store to ":memory:".`;
    case "no-server":
      return `${problem.server} cannot be used: ${problem.message}. Check that it runs, that user and password are right, and that the user may create a schema in its database.`;
    case "not-a-server":
      return "history.store does not name a PostgreSQL server. Expected postgres://user:password@host:port/database.";
    case "unknown-scheme":
      return `history.store names a ${problem.scheme} server. Name a file, such as logs/signalbox/history.db, or postgres://user:password@host:port/database.`;
    default:
      return unreachable(problem);
  }
}

export {
  describeHistoryProblem
};
