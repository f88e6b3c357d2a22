import * as z from 'zod';

export interface IssueComment {
  readonly id: number;
  /** The same comment to GitHub's GraphQL API. */
  readonly nodeId: string;
  readonly body: string;
  readonly url: string;
  /** Folded away; `null` where GitHub did not tell. */
  readonly isMinimised: boolean | null;
}

/** A comment as the REST API tells it. */
export const restComment = z.object({
  id: z.number(),
  node_id: z.string(),
  body: z.string().nullish(),
  html_url: z.string(),
  user: z.object({ login: z.string(), type: z.string() }).nullish(),
});

/** It does not tell what is folded away. */
export function restCommentOf(told: z.infer<typeof restComment>): IssueComment {
  const { id, node_id: nodeId, body, html_url: url } = told;
  return { id, nodeId, body: body ?? '', url, isMinimised: null };
}
