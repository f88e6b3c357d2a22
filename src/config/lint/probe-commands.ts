import type { ProbeConfig } from '#domain';
import type { Subject } from './subject.ts';
import type { ConfigWarning } from './warning.ts';

const PG_ISREADY = /\bpg_isready\b([^|&;]*)/;
const HAS_HOST = /\s(?:-h\S*|--host\b)/;
const MYSQL_PING = /\b(mysqladmin|mariadb-admin)\b([^|&;]*)\bping\b([^|&;]*)/;
/** MySQL's client takes `localhost` for the socket. */
const HAS_ADDRESS = /(?:\s-h\s*|--host[=\s])(?!\s|localhost\b)|--protocol[=\s]tcp/i;
const WGET_LOCALHOST = /\b(wget)\b[^|&;]*\blocalhost\b/;
const HEAD = /\bcurl\b[^|&;]*\s(-[a-zA-Z]*I[a-zA-Z]*|--head)\b|\bwget\b[^|&;]*\s(--spider)\b/;

/** A longer one is a program, not a probe; the patterns above take quadratic time on it. */
const LONGEST_LINE = 1000;

/** What goes wrong in the commands people write into healthchecks. */
export function probeCommands({ view, service }: Subject): readonly ConfigWarning[] {
  if (!service.healthcheck) return [];
  const lines = commandsOf(service.healthcheck.probe).filter(
    ({ length }) => length <= LONGEST_LINE,
  );
  if (lines.length === 0) return [];
  const about = view.about('healthcheck');
  const inContainer = service.runner === 'docker';
  return lines.flatMap((line): ConfigWarning[] => {
    const socket = inContainer ? socketProgram(line) : undefined;
    const local = inContainer ? WGET_LOCALHOST.exec(line)?.[1] : undefined;
    const option = headOption(line);
    return [
      ...(socket ? [{ kind: 'socket-probe' as const, program: socket, ...about }] : []),
      ...(local ? [{ kind: 'localhost-probe' as const, program: local, ...about }] : []),
      ...(option ? [{ kind: 'head-probe' as const, option, ...about }] : []),
    ];
  });
}

/** Never the words themselves: they may hold what a variable held. */
function headOption(line: string): string | undefined {
  const [, curl, wget] = HEAD.exec(line) ?? [];
  return curl ? '-I' : wget;
}

/**
 * Images of databases set themselves up with a server that listens on its socket only; a probe of the
 * socket finds it ready, and then it goes away again (docker-library/postgres#146).
 */
function socketProgram(line: string): string | undefined {
  const postgres = PG_ISREADY.exec(line);
  if (postgres && !HAS_HOST.test(postgres[1] ?? '')) return 'pg_isready';
  const mysql = MYSQL_PING.exec(line);
  return mysql && !HAS_ADDRESS.test(`${mysql[2]}${mysql[3]}`) ? mysql[1] : undefined;
}

function commandsOf(probe: ProbeConfig): readonly string[] {
  switch (probe.kind) {
    case 'command':
      return [probe.argv.join(' ')];
    case 'all':
    case 'any':
      return probe.probes.flatMap(commandsOf);
    default:
      return [];
  }
}
