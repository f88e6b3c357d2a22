export {
  type ControlClient,
  connectControl,
  type LogOptions,
  type WatchedEvent,
} from './connect-control.ts';
export { createControlApp } from './control-app.ts';
export type { ControlPort } from './control-port.ts';
export { controlSocketPath } from './control-socket-path.ts';
export { type ControlServer, serveControl } from './serve-control.ts';
