import { z } from 'zod';
import { codedMemberships } from '../../core/bibliography/index.js';
import { UsageError } from '../../core/errors.js';
import { frameNeed, wholeNeed, type FramesOf } from '../../core/frames.js';
import { defineMeasure } from '../../core/measure.js';
import { claim, param } from '../../core/variation.js';
import { codedCoverage } from './membership-bits.js';
import { reasonsWhereMissing } from '../shared/lazy.js';
import { statesByYear } from '../shared/state-years.js';
import { belonging } from '../shared/groups.js';
import { meanOfMembers } from '../../core/of-groups.js';

const needs = {
  states: frameNeed('state-year', 'state-years', []),
  institutions: wholeNeed('group-year', 'institutions', ['to_year', 'complete'], ['id']),
  spells: wholeNeed('state-year', 'memberships', ['to_year'], ['institution', 'status']),
} as const;
type Frames = FramesOf<typeof needs>;

const params = z.strictObject({
  body: param(
    z.string(),
    'all',
    'Id of a coded body, for example `sco`; `all` gives every body, each as key.',
    claim('The body is what is claimed.'),
  ),
});

/**
 * Whether a state belonged to an international body in a year.
 *
 * **Definition.** 1 where the state was a member on any day of the year, 0 where it was not; one row per state and
 * coded body, the body's id as key. Permanent and elected seats of the Security Council count as membership.
 *
 * **Convention.** Standing below membership (associate, observer, partner, signatory, candidate, invited) is told apart in a
 * part and never counted: lists of the Correlates of War kind count associates, which blurs who decides. A state that
 * leaves during a year still belonged to the body in it.
 *
 * **Unit and range.** 0 or 1. Parts: other (1 where the state had another standing).
 * **Nulls.** `not-reported` where the coded list of a body is incomplete and the state is not on it; `outside-coverage`
 * before a body was founded and after its end. A body that is not coded: UsageError `unknown-body`.
 * **Complexity.** O(bodies x states x years): 0.1 million rows in 0.03 s.
 * **Example.** `counterpoise measure membership CHN --body csto --from 2021 --to 2021` is 0.
 */
export const membership = defineMeasure({
  id: 'membership',
  title: 'Membership of an international body',
  summary: 'Whether the state belonged to the coded body in the year: 1 yes, 0 no.',
  grain: 'state-year',
  ofGroups: meanOfMembers('share of the members that belong'),
  unit: 'member (1 yes, 0 no)',
  partUnits: { other: 'other standing (1 yes, 0 no)' },
  range: [0, 1],
  dimension: 'institutions',
  population: 'all members of the state system in a year of the body',
  datasets: ['institutions', 'states'],
  coverage: codedCoverage,
  needs,
  params,
  references: [codedMemberships],
  compute(frames, { params: { body } }) {
    const rows = bodiesOf(frames, body)
      .flatMap((one) => rowsOf(frames, one))
      .sort((a, b) => a.ccode - b.ccode || a.year - b.year || (a.body < b.body ? -1 : 1));
    const value = Float64Array.from(rows, (row) => row.value);
    return {
      rows: rows.length,
      ccode1: Int16Array.from(rows, (row) => row.ccode),
      year: Int16Array.from(rows, (row) => row.year),
      key: rows.map((row) => row.body),
      value,
      parts: { other: Float64Array.from(rows, (row) => row.other) },
      reasons: reasonsWhereMissing(value, () => 'not-reported'),
    };
  },
  explainMissing: (frames, { year }, { params: { body } }) =>
    bodiesOf(frames, body).some(({ from, to }) => from <= year && year <= to)
      ? undefined
      : 'outside-coverage',
});

interface BodyYears {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly complete: boolean;
}

function bodiesOf({ institutions }: Frames, wanted: string): BodyYears[] {
  const { numbers, texts } = institutions;
  const all = texts.id.map((id, row) => ({
    id,
    from: Math.max(numbers.year[row]!, codedCoverage.from),
    to: Math.min(numbers.to_year[row]!, codedCoverage.to),
    complete: numbers.complete[row] === 1,
  }));
  const found = all.filter(({ id }) => wanted === 'all' || id === wanted);
  if (found.length > 0) return found;
  throw new UsageError(`body ${wanted} is not among the coded ones`, {
    code: 'unknown-body',
    details: { value: wanted, expected: all.map(({ id }) => id).join(', ') },
    hint: 'name one of the coded bodies, or all',
  });
}

interface MembershipRow {
  readonly body: string;
  readonly ccode: number;
  readonly year: number;
  readonly value: number;
  readonly other: number;
}

function rowsOf({ states, spells }: Frames, body: BodyYears): MembershipRow[] {
  const standing = new Map<number, { from: number; to: number; belongs: boolean }[]>();
  for (let row = 0; row < spells.rows; row++) {
    if (spells.texts.institution[row] !== body.id) continue;
    const ccode = spells.numbers.ccode[row]!;
    const spell = {
      from: spells.numbers.year[row]!,
      to: spells.numbers.to_year[row]!,
      belongs: belonging.has(spells.texts.status[row]!),
    };
    standing.set(ccode, [...(standing.get(ccode) ?? []), spell]);
  }
  const absent = body.complete ? 0 : NaN;
  return [...statesByYear(states)]
    .filter(([year]) => body.from <= year && year <= body.to)
    .flatMap(([year, members]) =>
      [...members].map((ccode) => {
        const held = (standing.get(ccode) ?? []).filter(
          ({ from, to }) => from <= year && year <= to,
        );
        const value = held.some(({ belongs }) => belongs) ? 1 : held.length > 0 ? 0 : absent;
        const other = held.some(({ belongs }) => !belongs) ? 1 : Number.isNaN(value) ? NaN : 0;
        return { body: body.id, ccode, year, value, other };
      }),
    );
}
