import { type Handler, NOT_FOUND, nextId, page } from './handler.ts';
import type { FakeComment, FakeReaction } from './state.ts';

/** Comments of the whole repository, reactions, labels and who may do what. */
export const FEEDBACK_HANDLERS: Readonly<Record<string, Handler>> = {
  'issues/list-comments-for-repo': (context) => {
    const { state, bodies, query } = context;
    const since = Date.parse(query.get('since') ?? '1970-01-01T00:00:00Z');
    const told = (comment: FakeComment) => bodies.comment(comment) as { updated_at: string };
    const found = state.comments
      .filter((comment) => Date.parse(told(comment).updated_at) >= since)
      .sort((left, right) =>
        query.get('direction') === 'asc'
          ? Date.parse(told(left).updated_at) - Date.parse(told(right).updated_at)
          : Date.parse(told(right).updated_at) - Date.parse(told(left).updated_at),
      );
    return page(context, found, (items) => items.map(bodies.comment));
  },
  'reactions/list-for-issue-comment': (context) => {
    const id = Number(context.pathParameters.comment_id);
    const { state, bodies } = context;
    if (!state.comments.some((comment) => comment.id === id)) return NOT_FOUND;
    const found = state.reactions.filter(({ comment }) => comment === id);
    return page(context, found, (items) => items.map(bodies.reaction));
  },
  'reactions/create-for-issue-comment': (context) => {
    const id = Number(context.pathParameters.comment_id);
    const { state, bodies } = context;
    if (!state.comments.some((comment) => comment.id === id)) return NOT_FOUND;
    const { content } = context.body as Pick<FakeReaction, 'content'>;
    const there = state.reactions.find(
      (one) =>
        one.comment === id && one.content === content && one.author.login === state.user.login,
    );
    if (there) return { status: 200, body: bodies.reaction(there) };
    const createdAt = '2026-11-20T13:00:00Z';
    const made = {
      id: nextId(state.reactions),
      comment: id,
      content,
      author: state.user,
      createdAt,
    };
    state.reactions.push(made);
    return { status: 201, body: bodies.reaction(made) };
  },
  'repos/get-collaborator-permission-level': (context) => {
    const login = context.pathParameters.username ?? '';
    const { comments } = context.state;
    if (!comments.some(({ author }) => author?.login === login)) return NOT_FOUND;
    return { status: 200, body: context.bodies.permission(login) };
  },
};
