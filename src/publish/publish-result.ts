import type { Sink, SkipReason } from './publish-action.ts';

/** What became of one action. */
export type PublishResult =
  | {
      readonly sink: Sink;
      readonly status: 'created';
      readonly url: string | null;
      readonly note: string | null;
    }
  | {
      readonly sink: Sink;
      readonly status: 'updated';
      readonly url: string | null;
      readonly note: string | null;
    }
  | {
      readonly sink: Sink;
      readonly status: 'skipped';
      readonly reason: SkipReason;
      readonly detail?: string;
      /** Of what stands there already, open. */
      readonly url?: string;
    }
  | { readonly sink: Sink; readonly status: 'failed'; readonly error: string };
