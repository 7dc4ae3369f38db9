import { quoted } from '../core/quoted.js';

/** Something that case files and commands may still name: a measure, or a parameter or part of one. */
export interface Retired {
  readonly measure: string;
  readonly parameter?: string;
  readonly part?: string;
  /** What to name in its place; absent where nothing took it. */
  readonly instead?: string;
  /** Why it is gone, in a clause. */
  readonly because: string;
}

const params = (measure: string, names: readonly string[], rest: Omit<Retired, 'measure'>) =>
  names.map((parameter): Retired => ({ measure, parameter, ...rest }));

const parts = (measure: string, because: string, successors: Readonly<Record<string, string>>) =>
  Object.entries(successors).map(([part, instead]): Retired => ({
    ...{ measure, part, instead, because },
  }));

const relations = 'it rests on the latent relations, which leave nothing to choose there';
const sides = 'the two sides are parts of their own';
const cooperation = 'cooperation takes the place of the channels';
const probability =
  'it is the probability that both levels hold, and no lowest percentile of three';

/** Everything that is gone, with what took its place. */
export const retired: readonly Retired[] = [
  {
    measure: 'hostility',
    instead: 'latent-hostility for the degree, or hostile-probability for the chance',
    because:
      'it was 0, .5 or 1 by lists of rivals, and is estimated from acts of force, crises, conflicts, sanctions and rivalries now: limits and values do not carry over',
  },
  {
    measure: 'mutual-containment-shift',
    because:
      'it took a fall of what one supplies to the rivals of the other for restraint, and their demand fell as often',
  },
  ...params(
    'alignment',
    ['norms', 'institutions', 'security', 'economy', 'regime', 'conflict', 'discourse'],
    { instead: 'a part of alignment', because: 'its four domains weigh the same' },
  ),
  ...parts('alignment', 'alignment is made of the latent relations', {
    norms: 'the part votes',
    institutions: 'the part ties',
    economy: 'the part ties',
    conflict: 'the part hostility',
    regime: 'the measure regime-similarity',
    discourse: 'the measure events-cooperation with form verbal',
  }),
  ...['alignment', 'hostility-response', 'structural-pull'].flatMap((measure) =>
    params(measure, ['voteSource'], { because: relations }),
  ),
  ...params('structural-pull', ['obligation', 'alignmentTop'], {
    instead: 'cooperationTop',
    because: 'friendly ties come from cooperation and from defence pacts that are kept',
  }),
  ...params('external-containment', ['voteSource', 'bodies'], { because: relations }),
  ...parts('external-containment', cooperation, {
    votes: 'the measure latent-votes',
    obligations: 'the measure latent-security',
    arms: 'the measure latent-security',
    institutions: 'the measure latent-ties',
  }),
  ...parts('external-containment', 'the parts are probabilities', {
    'first-hostility': 'probability-first',
    'second-hostility': 'probability-second',
  }),
  ...params('mutual-containment', ['source'], {
    because: 'trade is of the Correlates of War to 2014 and of ITPD-E in 2015-16',
  }),
  ...params('mutual-containment', ['discount'], {
    because: 'an obligation to the other counts against a side, as strong as it is',
  }),
  ...parts('mutual-containment', sides, {
    'counter-portfolio': 'first-arms and second-arms',
    'counter-portfolio-first': 'first-arms',
    'counter-portfolio-second': 'second-arms',
    'obligation-tilt': 'first-obligations and second-obligations',
    'obligation-tilt-first': 'first-obligations',
    'obligation-tilt-second': 'second-obligations',
    displacement: 'first-displacement and second-displacement',
    'stated-displacement': 'stated-first-displacement and stated-second-displacement',
  }),
  ...params('multilateral-containment', ['bodies'], {
    because: 'bodies are those whose mandates are coded with date and source',
  }),
  ...params('double-containment', ['voteSource'], { because: relations }),
  ...params('double-containment', ['bodies', 'discount'], { because: probability }),
  ...params('double-containment', ['arena'], {
    instead: 'the parameter arena of multilateral-containment',
    because: 'no value or part of it depends on stated states',
  }),
  ...parts('double-containment', probability, { weakest: 'the parts external and mutual' }),
  ...parts('double-containment', 'the two levels are drawn together', {
    'at-least': 'mutual-given-external',
    'at-most': 'mutual-given-external',
  }),
  ...params('rhetoric-practice-gap', ['minimum'], {
    because: 'pairs are ranked among the relevant dyads, however much they speak',
  }),
  ...parts('rhetoric-practice-gap', 'words and deeds are ranked among all relevant dyads', {
    peers: 'the parts words and practice',
  }),
];

/** Parameters that a measure had. */
export const goneParams = (measure: string): readonly string[] =>
  retired.flatMap((one) =>
    one.measure === measure && one.parameter !== undefined ? [one.parameter] : [],
  );

/** The entry of a measure that is gone, or of a parameter or part of one. */
export function retiredAs(
  measure: string,
  { parameter, part }: Pick<Retired, 'parameter' | 'part'> = {},
): Retired | undefined {
  return retired.find(
    (one) => one.measure === measure && one.parameter === parameter && one.part === part,
  );
}

/** The message and the hint with which something that is gone is refused. */
export function refusalOf({ measure, parameter, part, instead, because }: Retired) {
  const what =
    parameter !== undefined
      ? `measure ${measure} has no parameter ${quoted(parameter)} any more`
      : part !== undefined
        ? `measure ${measure} has no part ${quoted(part)} any more`
        : `the measure ${quoted(measure)} is gone`;
  return {
    message: `${what}: ${because}`,
    hint:
      instead === undefined
        ? 'leave it out: nothing took its place'
        : `in its place name ${instead}`,
  };
}
