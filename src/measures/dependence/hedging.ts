import { defineMeasure } from '../../core/measure.js';
import { hirschman1945, kuik2008 } from '../../core/bibliography/index.js';
import { arenaColumns } from './arena.js';
import { contestDefinition } from './channels.js';
import { notOfGroups } from '../../core/of-groups.js';

/**
 * How evenly a third state divides its ties between two others, and how much of them.
 *
 * **Definition.** 4 p q / (p + q), p and q the shares of the first and of the second state in the third state's ties: twice
 * their harmonic mean. Channel `trade`: share of its trade; channel `arms`: share of its arms imports over five years.
 *
 * **Convention.** A proposal of this project. One where the third state gives half to each, zero where it gives nothing to
 * one of them, and low where both together are a small part of its ties: a balance of trifles hedges nothing. Evenness
 * alone, 1 - |p - q| / (p + q), would call it full.
 *
 * **Unit and range.** Index, [0, 1]; the same whichever of the pair is named first. Parts: first, second (the two shares).
 * **Nulls.** `no-ties` where both shares are zero; `not-reported` where one is missing or the source lists the third
 * state with only one of the two; `no-imports` under `arms` for a state that imported none in the window; `does-not-report` in
 * *baci* for a third state whose total is not known.
 * **Complexity.** O(rows of the channel).
 * **Source.** This project; hedging in the sense of Kuik 2008.
 * **Example.** `counterpoise measure hedging CHN RUS --third KAZ --from 2014 --to 2014` is 0.427.
 */
export const hedging = defineMeasure({
  ...contestDefinition,
  id: 'hedging',
  title: 'Hedging between two states',
  summary: 'Twice the harmonic mean of the two states’ shares in the ties of a third state.',
  ofGroups: notOfGroups('it compares shares of two states: trade-share has those of a group'),
  unit: 'index',
  range: [0, 1],
  symmetric: true,
  references: [kuik2008, hirschman1945],
  compute: (_frames, { pair }, { tie }) =>
    arenaColumns(tie.columns, pair!, {
      valueOf: (first, second) =>
        first + second === 0 ? NaN : (4 * first * second) / (first + second),
    }),
});
