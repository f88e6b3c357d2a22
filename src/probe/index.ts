export { createProber } from './create-prober.ts';
export type { ListenerIdentity, ListenerOwner } from './listener.ts';
export { listenerBelongsTo, listenerOwner } from './listener-owner.ts';
export { checkLogPattern, type LogMatching, loadLogMatching } from './log-matcher.ts';
export type { CommandAnswer, ProbeRequest, Prober } from './prober.ts';
export type { ProcessTable } from './process-table.ts';
export { openSocketCount } from './socket-count.ts';
export { createSocketWatch, type SocketWatch } from './socket-watch.ts';
export { systemProcessTable } from './system-process-table.ts';
