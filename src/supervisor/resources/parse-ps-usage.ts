import type { ProcessUsage } from './usage-table.ts';

/** The columns `parsePsUsage` reads, for `ps -A -o`. */
export const PS_USAGE_COLUMNS = 'pid=,ppid=,pgid=,state=,rss=,time=,lstart=';

const LINE = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(\d+)\s+(\S+)\s+(.+?)\s*$/;
const TIME = /^(?:(?:(\d+)-)?(\d+):)?(\d+):(\d+(?:[.,]\d+)?)$/;

/** Reads what `ps` says of processes that are alive; it knows no environments and no sessions. */
export function parsePsUsage(output: string): readonly ProcessUsage[] {
  return output.split('\n').flatMap((line) => {
    const [, pid, parent, group, state = '', residentKiB, time = '', startTime = ''] =
      LINE.exec(line) ?? [];
    if (pid === undefined || state.startsWith('Z')) return [];
    return {
      pid: Number(pid),
      parent: Number(parent),
      group: Number(group),
      session: Number(group),
      startTime,
      zombie: false,
      lease: null,
      service: null,
      cpuMs: parseCpuTime(time),
      childrenCpuMs: 0,
      residentBytes: Number(residentKiB) * 1_024,
    };
  });
}

/** `[[days-]hours:]minutes:seconds[.fraction]`, as the systems write it; milliseconds. */
function parseCpuTime(text: string): number {
  const [, days = 0, hours = 0, minutes = 0, seconds = '0'] = TIME.exec(text) ?? [];
  const whole = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60;
  return Math.round((whole + Number(seconds.replace(',', '.'))) * 1_000);
}
