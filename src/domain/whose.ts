import type { Relation } from './verdict.ts';

interface Side {
  readonly relations: readonly Relation[];
  /** After `1 failure is` at the start of the sentence, and after `1 is` later on. */
  readonly alone: string;
  readonly after: string;
}

const SIDES: readonly Side[] = [
  { relations: ['introduced'], alone: 'yours', after: 'yours' },
  { relations: ['pre-existing', 'intermittent'], alone: 'not yours', after: 'not' },
  { relations: ['unknown'], alone: 'of unknown origin', after: 'of unknown origin' },
];

/** Whose the failures are, in one sentence: `2 failures are yours, 1 is not`; empty without any. */
export function describeWhose(counts: RelationCount): string {
  const sides = SIDES.flatMap(({ relations, alone, after }) => {
    const count = relations.reduce((sum, relation) => sum + (counts[relation] ?? 0), 0);
    return count === 0 ? [] : [{ count, alone, after }];
  });
  const texts = sides.map(({ count, alone, after }, index) => {
    const be = count === 1 ? 'is' : 'are';
    if (index > 0) return `${count} ${be} ${after}`;
    return `${count} ${count === 1 ? 'failure' : 'failures'} ${be} ${alone}`;
  });
  return texts.join(', ');
}

export type RelationCount = Readonly<Partial<Record<Relation, number>>>;

/** How many of each relation. */
export function countRelations(relations: readonly Relation[]): RelationCount {
  return relations.reduce<RelationCount>((sum, one) => addCounts(sum, { [one]: 1 }), {});
}

export function addCounts(some: RelationCount, others: RelationCount): RelationCount {
  const sum: Partial<Record<Relation, number>> = { ...some };
  for (const [relation, count] of Object.entries(others) as [Relation, number][]) {
    sum[relation] = (sum[relation] ?? 0) + count;
  }
  return sum;
}
