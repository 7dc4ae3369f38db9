/** Everything that is computed of how close two states are, before it is laid out in tables. */
import { blockings, heldOut, type Predictor } from './blocks.js';
import { ordinal } from './ordinal.js';
import {
  baseRates,
  densities,
  handAlone,
  learned,
  logitOnFacts,
  raked,
  rule,
  ruleAsItStands,
  withoutHand,
} from './predictors.js';
import { withoutDefinitional, type Asked, type Row } from './rows.js';
import { inFrame, type Judged } from './scores.js';

export type Blocking = keyof typeof blockings;
export const blockingNames = Object.keys(blockings) as Blocking[];

/** The learned weights and what they are held against in every blocking. */
export const rivalNames = [
  'learned weights',
  'logit on the three facts',
  'rule of thumb',
  'base rates',
] as const;
export type Rival = (typeof rivalNames)[number];

/** Other ways to learn from the labels. */
const others: Readonly<Record<string, (asked: Asked) => Predictor>> = {
  'without expectations by hand': withoutHand,
  'expectations by hand alone': () => handAlone,
  'rows raked to the sample': raked,
  'ordinal, latent rows': ordinal,
  'densities by degree': densities,
};

export interface Study {
  readonly rows: readonly Row[];
  /** What is predicted of every row while its block is left out. */
  readonly blocked: Readonly<Record<Blocking, Readonly<Record<Rival, readonly Judged[]>>>>;
  /** The learned weights without definitional rows. */
  readonly withoutDefinitional: Readonly<Record<Blocking, readonly Judged[]>>;
  /** The rule of thumb with frequencies of the frame rather than of the rows drawn. */
  readonly weightedRule: Readonly<Record<Blocking, readonly Judged[]>>;
  /** What the rule says, as if it were sure. */
  readonly plainRule: readonly Judged[];
  /** Other ways to learn, blocked by dyad. */
  readonly others: Readonly<Record<string, readonly Judged[]>>;
}

export function studyOf(asked: Asked): Study {
  const rows = asked.labelled;
  const judged = (predicted: readonly number[][]): Judged[] =>
    rows.map((row, at) => ({ row, p: predicted[at]! }));
  const without = withoutDefinitional(asked);
  const inAll = <T>(make: (blocking: Blocking) => T): Record<Blocking, T> => ({
    dyad: make('dyad'),
    state: make('state'),
    period: make('period'),
  });
  const held = (blocking: Blocking, predictor: Predictor): Judged[] =>
    judged(heldOut(rows, blockings[blocking](rows), predictor));
  return {
    rows,
    blocked: inAll((blocking) => ({
      'learned weights': held(blocking, learned(asked)),
      'logit on the three facts': held(blocking, logitOnFacts(asked)),
      'rule of thumb': held(blocking, rule(asked)),
      'base rates': held(blocking, baseRates(asked)),
    })),
    withoutDefinitional: inAll((blocking) => {
      const blocks = blockings[blocking](without.labelled);
      return judged(heldOut(without.labelled, blocks, learned(without)));
    }),
    weightedRule: inAll((blocking) => held(blocking, rule(asked, inFrame))),
    plainRule: held('dyad', ruleAsItStands(asked)),
    others: Object.fromEntries(
      Object.entries(others).map(([name, predictor]) => [name, held('dyad', predictor(asked))]),
    ),
  };
}
