import { expect, test } from 'vitest';
import { type CommentPart, commentPartOf } from '#domain';
import { type CommentDrawing, mergeParts } from '#publish';
import { renderComment, shownPart } from '#report';
import { byteLength, createRedactor } from '#safety';
import { commentMarker, readEnvelope } from '../../src/publish/comment/comment-envelope.ts';
import { composeComment } from '../../src/publish/comment/compose-comment.ts';
import { unpackParts } from '../../src/publish/parts/travelling.ts';
import { CONTEXT } from '../report/build.ts';
import { hostileReport } from '../report/hostile-report.ts';
import { STORIES } from '../report/stories.ts';
import { ALL_ATTACKS } from '../safety/attacks.ts';
import { proseFault } from '../safety/inert.ts';

const SECRET = 'f00f00f00f00';
const { redact } = createRedactor({ DEPLOY_TOKEN: SECRET });
const draw: CommentDrawing = (parts, budgetBytes) => {
  const { body: text, digest } = renderComment(parts, { redact, budgetBytes });
  return { text, digest };
};

function legsOf(name: string, count: number): readonly CommentPart[] {
  const story = STORIES[name];
  if (!story) throw new Error('no such story');
  return Array.from({ length: count }, (_, index) => {
    const context = { ...CONTEXT, matrix: `leg ${index}` };
    const part = commentPartOf({ ...story.report, context }, { at: index, siblings: count });
    return shownPart(part, { redact });
  });
}

test.each([
  ['one job with three hundred failures', legsOf('many-signatures', 1)],
  ['twenty of them', legsOf('many-signatures', 20)],
  ['two hundred and fifty-six jobs', legsOf('api-regression', 256)],
])('%s: within the room, with every job in it', (_name, parts) => {
  const { body } = composeComment('onboarder', parts, draw);
  expect(byteLength(body)).toBeLessThanOrEqual(60_000);
  expect(partsOf(body)).toHaveLength(parts.length);
});

test('whoever adds a part draws the same of the others, in whatever order they come', () => {
  const legs = legsOf('api-regression', 3);
  const all = composeComment('onboarder', mergeParts(legs, [], CONTEXT.sha), draw);
  const later = [...legs].reverse().reduce<string>((body, leg) => {
    const merged = mergeParts(partsOf(body), [leg], CONTEXT.sha);
    return composeComment('onboarder', merged, draw).body;
  }, '');
  expect(shownOf(later)).toBe(shownOf(all.body));
  expect(partsOf(later)).toEqual(partsOf(all.body));
});

test('what logs say is as harmless after it has travelled, and secrets do not travel', () => {
  for (const text of [...ALL_ATTACKS, `token ${SECRET}`]) {
    const part = shownPart(commentPartOf(hostileReport(text), { at: 0 }), { redact });
    const { body } = composeComment('onboarder', [part], draw);
    const [, , , ...visible] = body.split('\n').slice(0, -1);
    expect(proseFault(visible.join('\n'))).toBeNull();
    expect(JSON.stringify(partsOf(body))).not.toContain(SECRET);
  }
});

/** All but the parts, of which two packings may differ in bytes. */
function shownOf(body: string): string {
  return body.slice(0, body.lastIndexOf('<!-- signalbox:parts'));
}

function partsOf(body: string): readonly CommentPart[] {
  return unpackParts(readEnvelope(body, commentMarker('onboarder'))?.parts ?? '');
}
