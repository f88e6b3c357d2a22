import { unreachable } from '#std';

/** Why the control socket could not be opened. */
export type ServeFault =
  | { readonly kind: 'already-served'; readonly socketPath: string }
  | { readonly kind: 'not-a-socket'; readonly socketPath: string }
  | { readonly kind: 'unsafe-folder'; readonly folder: string }
  | { readonly kind: 'cannot-listen'; readonly socketPath: string; readonly code: string };

export function describeServeFault(fault: ServeFault): string {
  switch (fault.kind) {
    case 'already-served':
      return `Another supervisor already listens on ${fault.socketPath}. "signalbox down" takes it down.`;
    case 'not-a-socket':
      return `${fault.socketPath} is in the way of the control socket and is not a socket. Move it away.`;
    case 'unsafe-folder':
      return `${fault.folder}, where the control socket goes because the run's path is too long, is not a folder only this user can enter. Remove it, or use a shorter --logs path.`;
    case 'cannot-listen':
      return `The control socket ${fault.socketPath} cannot be opened: ${fault.code}. Check that its folder can be written.`;
    default:
      return unreachable(fault);
  }
}
