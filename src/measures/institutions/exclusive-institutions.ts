import { codedMemberships, pevehouse2020 } from '../../core/bibliography/index.js';
import { defineMeasure } from '../../core/measure.js';
import { reasonsWhereMissing } from '../shared/lazy.js';
import {
  bitsOf,
  membershipCoverage,
  membershipFlags,
  membershipMeasureNeeds,
  membershipParams,
  membershipStates,
  membershipVariant,
} from './membership-measure.js';
import { explainReference, referenceNeeds, referenceStates } from '../shared/reference-states.js';
import { meanOfMembers } from '../../core/of-groups.js';

const needs = { ...membershipMeasureNeeds, ...referenceNeeds } as const;

const triadPopulation =
  'all dyads of major powers and states with at least 0.02 of world capability, with each of the others as third state';

/**
 * Share of the bodies of a pair that leave a third state out.
 *
 * **Definition.** Bodies of which both states are members and the third one is not, over all bodies of which both are.
 *
 * **Convention.** Every body counts the same, whatever it does: a fisheries commission as much as a security organisation;
 * for those of a region see `multilateral-containment`. Associates of the pair count as members, and so does an associate
 * third state: it is not left out. An observer is.
 *
 * **Unit and range.** Share, [0, 1]; symmetric in the pair. Parts: joint, excluding (bodies).
 * **Nulls.** `zero-variance` where the pair has no common body; `not-a-reference-state` outside the population, `not-reported` for
 * a state whose memberships the list lacks. Flags
 * as in `shared-igos`.
 * **Complexity.** O(triads x 17 words): about 19,000 triads in 0.02 s.
 * **Source.** This project.
 * **Example.** `counterpoise measure exclusive-institutions RUS CHN --third USA --from 2014 --to 2014` is 0.2182.
 */
export const exclusiveInstitutions = defineMeasure({
  id: 'exclusive-institutions',
  title: 'Common bodies that leave a third state out',
  summary:
    'Share of the bodies of which both states are members to which the third does not belong.',
  grain: 'triad-year',
  ofGroups: meanOfMembers('mean of the members, each of which counts alike'),
  unit: 'share',
  partUnits: { joint: 'bodies', excluding: 'bodies' },
  range: [0, 1],
  direction: 'closer',
  dimension: 'institutions',
  population: triadPopulation,
  datasets: ['igo', 'igo-factbook', 'institutions', 'states', 'nmc'],
  coverage: membershipCoverage,
  needs,
  params: membershipParams,
  freshest: true,
  variant: (params) => {
    const variant = membershipVariant(params);
    return { ...variant, population: triadPopulation, datasets: [...variant.datasets, 'nmc'] };
  },
  references: [pevehouse2020, codedMemberships],
  compute(frames, { params }) {
    const triads = listTriads(membershipStates(frames, params), referenceStates(frames));
    const bits = bitsOf(frames, params);
    const { rows, ccode1, ccode2, third, year } = triads;
    const value = new Float64Array(rows);
    const parts = { joint: new Float64Array(rows), excluding: new Float64Array(rows) };
    for (let row = 0; row < rows; row++) {
      const [i, j, k, y] = [ccode1[row]!, ccode2[row]!, third[row]!, year[row]!];
      parts.joint[row] = bits.joint(i, j, y);
      parts.excluding[row] = bits.jointWithout(i, j, k, y);
      value[row] = parts.joint[row] === 0 ? NaN : parts.excluding[row]! / parts.joint[row]!;
    }
    return {
      ...triads,
      value,
      parts,
      reasons: reasonsWhereMissing(value, () => 'zero-variance'),
      flags: membershipFlags(triads, params, bits),
    };
  },
  explainMissing: explainReference,
});

type StatesOfYears = ReadonlyMap<number, Int16Array>;

/** Every pair of the reference states that are known in a year, with each of the others. */
function listTriads(known: StatesOfYears, reference: StatesOfYears) {
  const rows = [...known].flatMap(([year, states]) => {
    const listed = [...(reference.get(year) ?? [])].filter((state) => states.includes(state));
    return listed.flatMap((i) =>
      listed
        .filter((j) => j > i)
        .flatMap((j) =>
          listed.filter((k) => k !== i && k !== j).map((k) => [i, j, k, year] as const),
        ),
    );
  });
  return {
    rows: rows.length,
    ccode1: Int16Array.from(rows, ([i]) => i),
    ccode2: Int16Array.from(rows, ([, j]) => j),
    third: Int16Array.from(rows, ([, , k]) => k),
    year: Int16Array.from(rows, ([, , , year]) => year),
  };
}
