import { z } from 'zod';
import {
  codedMemberships,
  diehl2021,
  haege2011,
  leeds2002,
  pevehouse2020,
  sipriArms,
  thompson2021,
} from '../../core/bibliography/index.js';
import { defineMeasure } from '../../core/measure.js';
import {
  channelNames,
  externalColumns,
  externalFlags,
  externalNeeds,
  externalValues,
  resampleExternal,
} from './external.js';
import { voteSourceParam, voteSources } from '../votes/vote-sources.js';
import { bodiesParam, containmentPopulation } from './params.js';
import { containmentTriads } from './triads.js';
import { reasonsWhereMissing } from '../shared/lazy.js';
import { explainReference } from '../shared/reference-states.js';

const params = z.strictObject({ bodies: bodiesParam, voteSource: voteSourceParam });
type Params = z.output<typeof params>;

const variants = {
  cow: {
    coverage: { from: 1954, to: 2014 },
    datasets: ['igo', 'arms', 'atop', 'rivalry', 'nmc', 'states'],
  },
  coded: {
    coverage: { from: 1954, to: 2018 },
    datasets: ['institutions', 'arms', 'atop', 'rivalry', 'nmc', 'states'],
  },
} as const;

const uses = ({ bodies, voteSource }: Params) => ({
  kappa: { measure: 'vote-kappa', params: { source: voteSource } },
  obligations: { measure: 'alliance-obligations' },
  arms: { measure: 'arms-dependence' },
  hostility: { measure: 'hostility' },
  institutions: { measure: 'exclusive-institutions', params: { source: bodies } },
});

/**
 * How far two states stand together against a third one to which both are hostile.
 *
 * **Definition.** E = sqrt(h_ik h_jk) (v + o + a + m)/4 for the pair i, j and the third state k. h is `hostility`. The four
 * channels, each in [0, 1]: *votes* v, *obligations* o and *arms* a are s_ij sqrt((1 - s_ik)(1 - s_jk)), likeness of the two
 * counted as far as each is unlike the third, with s the percentile of `vote-kappa` among all dyads of the year, the
 * strongest direct obligation (`alliance-obligations`), and the arms that the two delivered to each other over all that they
 * imported in five years; *institutions* m is the share of their common bodies that leave k out
 * (`exclusive-institutions`).
 *
 * **Convention.** A proposal of this project. Standing apart from a state is not containing it: without hostility of both E is
 * zero, however alike they are. The percentile of kappa, since raw agreement of most pairs is high; arms and obligations
 * as they are, since most pairs have none. The channels are fixed: where one has no value E has none, the known zeros of
 * unhostile triads included, so that the population does not fill with the ones that are easy to know. The interval draws the
 * roll calls of the three pairs again, each apart, and ranks each kappa among the observed ones of the year.
 *
 * **Coverage.** Arms from the window of 1950-54 on; organisations of the Correlates of War list to 2014, obligations to 2018,
 * votes to 2024 (`voteSource: voeten`: 2019), hostility to 2020. With the bodies coded with date and source (`bodies: coded`) E reaches 2018; these are
 * few and political, so that its level is not that of the other list, and the two are never joined. West Germany, whose
 * arms transfers the source leaves out, has no value, nor has a state before its seat in the United Nations.
 *
 * **Unit and range.** Index, [0, 1]; symmetric in the pair. Parts: shared-hostility (the root), first-hostility,
 * second-hostility; the channels votes, obligations, arms, institutions before hostility is counted; without-votes,
 * without-obligations, without-arms, without-institutions (E of the other three).
 * **Nulls.** `not-a-reference-state` outside the population; `not-reported` where a channel or the hostility has no value. Flags: `assumed-none` where a hostility of zero is read
 * from a pair that the peace scale leaves out, else `imputed` (memberships), else `spliced` (arms).
 * **Complexity.** O(rows of the measures it uses + triads): about 18,000 triads in 0.1 s; a replicate O(roll calls).
 * **Source.** This project; inputs as cited by their measures.
 * **Example.** `counterpoise measure external-containment RUS CHN --third USA --from 2014 --to 2014` is 0.451.
 */
export const externalContainment = defineMeasure({
  id: 'external-containment',
  title: 'External containment',
  summary:
    'Hostility of both states to a third one times the mean of four channels in which the two are close and each is far from the third.',
  grain: 'triad-year',
  unit: 'index',
  range: [0, 1],
  direction: 'closer',
  dimension: 'composite',
  population: containmentPopulation,
  datasets: [
    'un-votes-undl',
    'un-votes',
    'igo',
    'institutions',
    'arms',
    'atop',
    'rivalry',
    'nmc',
    'states',
  ],
  coverage: { from: 1954, to: 2018 },
  needs: externalNeeds,
  uses,
  params,
  variant: ({ bodies, voteSource }) => ({
    coverage: variants[bodies].coverage,
    datasets: [voteSources[voteSource].dataset, ...variants[bodies].datasets],
  }),
  references: [
    haege2011,
    leeds2002,
    sipriArms,
    pevehouse2020,
    codedMemberships,
    thompson2021,
    diehl2021,
  ],
  compute(frames, { params: { bodies } }, used) {
    const triads = containmentTriads(frames, variants[bodies].coverage);
    const columns = externalColumns(triads, frames, used);
    const value = externalValues(columns);
    return {
      ...triads.keys,
      value,
      parts: {
        'shared-hostility': columns.shared,
        'first-hostility': columns.firstHostility,
        'second-hostility': columns.secondHostility,
        ...columns.channels,
        ...Object.fromEntries(
          channelNames.map((channel) => [`without-${channel}`, externalValues(columns, channel)]),
        ),
      },
      reasons: reasonsWhereMissing(value, () => 'not-reported'),
      flags: externalFlags(triads, used),
    };
  },
  explainMissing: explainReference,
  resample: (frames, unit, { params: { bodies } }, rng, used) =>
    resampleExternal(containmentTriads(frames, variants[bodies].coverage), frames, unit, rng, used),
});
