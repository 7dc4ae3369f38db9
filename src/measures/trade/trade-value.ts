import { z } from 'zod';
import { barbieri2009, borchert2021, gaulierZignago2010 } from '../../core/bibliography/index.js';
import { defineMeasure } from '../../core/measure.js';
import { columnOf, reasonsWhereMissing } from '../shared/lazy.js';
import {
  flowParam,
  levelFacts,
  levelNeeds,
  levelSourceParam,
  levelSources,
  tradeOfPairs,
  whyNoLevel,
} from './trade-levels.js';
import { summed } from '../../core/of-groups.js';

const params = z.strictObject({ source: levelSourceParam, flow: flowParam });

/**
 * Trade of a pair in a year, in dollars of the year.
 *
 * **Definition.** X_ij + M_ij, exports of state i to state j and its imports from it, in million current US dollars; with
 * `flow: exports` X_ij, with `flow: imports` M_ij.
 *
 * **Convention.** Dollars of the year, not deflated: a price of oil that doubles doubles them. For what trade is to a state,
 * its share (`trade-share`) or its part of product (`trade-dependence`); for how it moved, `trade-growth`.
 *
 * **Sources.** *cow* has goods by importers' reports, with freight and insurance where they count them so; *itpd* goods and
 * services; *baci* goods of 2023 free on board, reconciled from both reports; *baci-club* the same of another release for
 * about twenty large economies (the United States, China, Russia, India, Japan and South Korea among them), 2005-2021. The
 * two releases of BACI are never joined: between 2021 and 2023, and of all other pairs between 2016 and 2023, nothing is
 * filled in. The Direction of Trade Statistics and China's books are no choice: only shares and growth of them are kept.
 *
 * **Unit and range.** Million current US dollars, [0, infinity); directed by its flows. Parts: exports, imports.
 * **Nulls.** `neither-reports` in *baci* for a pair of states that both do not report (Russia and Belarus), which is no zero;
 * one that either reports and that is not listed is a zero. `pair-not-listed` in *baci-club* outside its circle;
 * `not-reported` where the source does not have the flow, or one of the two; none throws.
 * **Complexity.** O(rows): 1.3 million in 0.1 s.
 * **Example.** `counterpoise measure trade-value RUS CHN --source baci-club --flow exports --from 2021 --to 2021` is 72880.
 */
export const tradeValue = defineMeasure({
  id: 'trade-value',
  title: 'Trade of the pair',
  summary: 'Exports and imports of the first state with the second in current dollars.',
  grain: 'directed-dyad-year',
  ofGroups: summed(
    'sum of the trade of the members with the other side; trade inside the group is none of it',
  ),
  unit: 'million current US$',
  range: [0, null],
  direction: 'closer',
  dimension: 'economy',
  population: 'all directed dyads of which the source has the flows',
  datasets: levelSources.map((source) => levelFacts[source].dataset),
  coverage: { from: 1946, to: 2023 },
  needs: levelNeeds,
  params,
  freshest: true,
  variant: ({ source }) => {
    const { dataset, coverage } = levelFacts[source];
    return { datasets: [dataset], coverage };
  },
  references: [barbieri2009, borchert2021, gaulierZignago2010],
  compute(frames, { params: { source, flow } }) {
    const { exports, imports, ...keys } = tradeOfPairs(frames, source);
    const { rows, ccode1, ccode2, year } = keys;
    const value =
      flow === 'total'
        ? columnOf(rows, (row) => exports[row]! + imports[row]!)
        : { exports, imports }[flow];
    return {
      ...keys,
      value,
      parts: { exports, imports },
      reasons: reasonsWhereMissing(value, (row) =>
        whyNoLevel(frames, source, ccode1[row]!, ccode2[row]!, year[row]!),
      ),
    };
  },
  explainMissing: (frames, { ccode1, ccode2 = 0, year }, { params: { source } }) =>
    whyNoLevel(frames, source, ccode1, ccode2, year),
});
