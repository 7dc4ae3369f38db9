import { barbieri1996, hirschman1945 } from '../../core/bibliography/index.js';
import { defineMeasure } from '../../core/measure.js';
import { arenaColumns } from './arena.js';
import { contestDefinition } from './channels.js';
import { notOfGroups } from '../../core/of-groups.js';

/**
 * Which of two states weighs more in the ties of a third one.
 *
 * **Definition.** s_ri - s_rj, s_ri the share of the first state i in the ties of the third state r, s_rj that of the second
 * state j. Channel `trade`: share of r's trade (`trade-share`, one source); channel `arms`: share of r's arms imports over
 * five years (`arms-dependence`).
 *
 * **Convention.** A difference, so that one number says who leads and by how much; both shares are parts, since a lead of
 * two points means little where a third partner has half. Sources are never joined: who leads, and from when on, is
 * asked of each (a crossing is the first year ahead for three years running).
 *
 * **Unit and range.** Difference of shares, [-1, 1], positive where the first state leads; it changes sign when the pair is
 * named the other way round. Parts: first, second.
 * **Nulls.** `not-reported` where one of the two shares is missing or the source lists r with only one of the two;
 * `no-imports` under `arms` for a state that imported none in the window; `does-not-report` in
 * *baci* for a third state whose total is not known.
 * **Complexity.** O(rows of the channel).
 * **Source.** This project; shares of trade as influence after Hirschman 1945.
 * **Example.** `counterpoise measure influence-contest CHN RUS --third KAZ --from 2014 --to 2014` is 0.011.
 */
export const influenceContest = defineMeasure({
  ...contestDefinition,
  id: 'influence-contest',
  title: 'Contest for a third state',
  summary: 'Share of the first state in the ties of a third state less the share of the second.',
  ofGroups: notOfGroups('it compares shares of two states: trade-share has those of a group'),
  unit: 'difference of shares',
  range: [-1, 1],
  references: [hirschman1945, barbieri1996],
  compute: (_frames, { pair }, { tie }) =>
    arenaColumns(tie.columns, pair!, {
      valueOf: (first, second) => first - second,
    }),
});
