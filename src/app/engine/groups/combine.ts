import type { RowFlag } from '../../../core/measure.js';
import type { MissingReason } from '../../../core/missing.js';
import { type Aggregate, LEAST_COVERED } from '../../../core/of-groups.js';
import { aggregate, type Aggregated, type MemberUnit } from './aggregate.js';
import type { Found, Inner, MemberValues } from './member-values.js';
import type { Sides } from './sides.js';

export interface Combining {
  readonly rule: Aggregate;
  readonly isExtreme: boolean;
  readonly weightOf: (state: number, year: number) => number;
  readonly inner: ((side: Sides) => Inner) | undefined;
}

export interface Row {
  readonly value: number;
  readonly parts: Readonly<Record<string, number>>;
  readonly flag?: RowFlag;
  readonly reason?: MissingReason;
}

/** Rules that mean something of the value alone: of a mean added up the parts are no means and no sums. */
export const withoutParts: ReadonlySet<Aggregate['rule']> = new Set(['mean-and-sum']);

/** The values of the members of one year, put together as the measure says. */
export function combined(
  side: Sides,
  members: MemberValues,
  { rule, isExtreme: ofOne, weightOf, inner }: Combining,
): Row {
  if (side.reason !== undefined) return { value: NaN, parts: {}, reason: side.reason };
  const { year, first, second = [undefined], third = [undefined] } = side;
  const found = first.flatMap((a) =>
    second.flatMap((b) =>
      third.map((k) => ({
        first: a,
        second: b ?? 0,
        weight:
          rule.weights === 'alike'
            ? 1
            : [a, b, k].reduce<number>(
                (product, state, at) =>
                  state === undefined || [first, second, third][at]!.length === 1
                    ? product
                    : product * weightOf(state, year),
                1,
              ),
        of: members.find([a, b, k], year),
      })),
    ),
  );
  const unitsOf = (part?: string): MemberUnit[] =>
    found.map(({ of, ...unit }) => ({ ...unit, value: of.valueOf(part) }));
  const own = unitsOf();
  const { value, counted, isComplete, isShort } = aggregate(rule.rule, own);
  const parts = withoutParts.has(rule.rule)
    ? {}
    : Object.fromEntries(
        members.parts.map((part) => [part, aggregate(rule.rule, unitsOf(part)).value]),
      );
  const extreme: Row['parts'] = ofOne
    ? {
        'members-above-zero': own.filter((unit) => unit.value > 0).length,
        'mean-of-members': aggregate('mean', own).value,
      }
    : {};
  const counts: Row['parts'] = { members: own.length, 'members-with-value': counted, ...extreme };
  if (Number.isNaN(value))
    return { value, parts: { ...parts, ...counts }, reason: whyNone(found.map(({ of }) => of)) };
  const inside = inner?.(side);
  // Of what is traded inside too little is known to take it off.
  if (inside !== undefined && inside.known < LEAST_COVERED.sum)
    return { value: NaN, parts: counts, reason: 'members-missing' };
  const flag = flagOf({ isComplete, isShort }, inside);
  return {
    value: value - (inside?.sum ?? 0),
    parts: { ...(inner === undefined ? parts : {}), ...counts },
    ...(flag === undefined ? {} : { flag }),
  };
}

/** What is missing of a value: a member of a sum makes it a lower bound, a pair inside the group leaves trade in it that is not outside. */
function flagOf(
  { isComplete, isShort }: Pick<Aggregated, 'isComplete' | 'isShort'>,
  inside: Inner | undefined,
): RowFlag | undefined {
  if (!isComplete) return isShort ? 'lower-bound' : 'some-members';
  return inside !== undefined && inside.known < 1 ? 'some-members' : undefined;
}

/** The reason that most members have, where none has a value. */
function whyNone(found: readonly Found[]): MissingReason {
  if (found.some((one) => !Number.isNaN(one.valueOf()))) return 'members-missing';
  const counts = new Map<MissingReason, number>();
  for (const { reason = 'not-reported' } of found)
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0];
}
