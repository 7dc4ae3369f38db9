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

const parts = (measure: string, successors: Readonly<Record<string, string>>) =>
  Object.entries(successors).map(([part, instead]): Retired => ({
    ...{ measure, part, instead },
    because: 'alignment is made of the latent relations',
  }));

const relations = 'it rests on the latent relations, which leave nothing to choose there';

/** Everything that is gone, with what took its place. */
export const retired: readonly Retired[] = [
  {
    measure: 'hostility',
    instead: 'latent-hostility for the degree, or hostile-probability for the chance',
    because:
      'it was 0, .5 or 1 by lists of rivals, and is estimated from all records now: limits and values do not carry over',
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
  ...parts('alignment', {
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
    because: 'friendly ties come from cooperation',
  }),
  ...[
    'external-containment',
    'mutual-containment',
    'multilateral-containment',
    'double-containment',
  ].flatMap((measure) =>
    params(measure, ['voteSource', 'discount', 'bodies'], { because: relations }),
  ),
];

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
