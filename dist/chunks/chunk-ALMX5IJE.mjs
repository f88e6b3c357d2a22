import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  isCauseId,
  standingPins
} from "./chunk-4INBPDXK.mjs";
import {
  ok
} from "./chunk-E5C3E4RU.mjs";

// src/app/night/feedback/obey-command.ts
async function obeyCommand({ comment, asks }, about) {
  let { author } = comment;
  if (author?.type !== "User") return ok({ answer: null, unanswered: null });
  let answer = async (told) => {
    let reacted = await about.github.react(comment.id, told);
    return ok({ answer: told, unanswered: reacted.ok ? null : reacted.error });
  }, pinned = asks.kind === "unclear" ? null : await targetOf(asks, comment, about);
  if (pinned === null) return answer("refused");
  let may = await about.github.mayWrite(author.login);
  return may.ok ? may.value ? (await about.store.feedback.pin({
    repo: about.repo,
    comment: comment.id,
    ...pinned,
    by: author.login,
    saidAt: comment.createdAt,
    knownAt: about.now
  }), answer("done")) : answer("refused") : may;
}
async function targetOf(asks, { pullRequest }, { store, repo, shown, ownCauses, now }) {
  if (asks.kind === "unpin") {
    let pins = standingPins(await store.feedback.pins({ repo, asOf: now })), signature2 = theOne(asks.signature, pins);
    return signature2 === null ? null : { signature: signature2, cause: null };
  }
  if (!isCauseId(asks.cause) && !ownCauses.has(asks.cause)) return null;
  let here = shown.filter((row) => row.pullRequest === pullRequest && !row.generic), signature = theOne(asks.signature, here);
  return signature === null ? null : { signature, cause: asks.cause };
}
function theOne(prefix, known) {
  let found = new Set(
    known.map(({ signature }) => signature).filter((signature) => signature.startsWith(prefix))
  ), [one] = found;
  return found.size === 1 && one !== void 0 ? one : null;
}

export {
  obeyCommand
};
