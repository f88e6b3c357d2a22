import { unreachable } from '#std';

/** Why a client of the control socket got no answer, or a bad one. */
export type ControlFault =
  | { readonly kind: 'nobody-listens'; readonly socketPath: string }
  | { readonly kind: 'forbidden'; readonly socketPath: string }
  | { readonly kind: 'no-answer'; readonly timeoutMs: number }
  | { readonly kind: 'connection'; readonly code: string }
  | { readonly kind: 'refused'; readonly status: number; readonly message: string }
  | { readonly kind: 'not-understood'; readonly reason: string };

export function describeControlFault(fault: ControlFault): string {
  switch (fault.kind) {
    case 'nobody-listens':
      return `Nothing is up: no supervisor listens on ${fault.socketPath}. "signalbox up" starts one.`;
    case 'forbidden':
      return `The supervisor's socket ${fault.socketPath} belongs to another user. Call Signalbox as that user.`;
    case 'no-answer':
      return `The supervisor did not answer in ${fault.timeoutMs / 1000} s. Its own log is supervisor.log in the run's folder.`;
    case 'connection':
      return `The connection to the supervisor broke: ${fault.code}. "signalbox status" tells whether it is still there.`;
    case 'refused':
      return fault.message;
    case 'not-understood':
      return `The supervisor's answer is not one this version understands (${fault.reason}). Take it down with the version that brought it up.`;
    default:
      return unreachable(fault);
  }
}
