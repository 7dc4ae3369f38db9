import { z } from 'zod';

/*
 * Which parameters of measures are analytic choices, and which say what a claim is about. A multiverse varies the
 * first and leaves the others alone. Every parameter says it where its measure declares it:
 * `oneOf(['current-usd', 'ppp'], 'Prices.', choice('prices', 'Both are in use.'))`.
 */

/** Choices, in the order in which they are shown. Parameters under one name are set together, whatever they are called. */
export const choiceTitles = {
  'trade-source': 'source of the trade figures',
  'investment-reports': 'whose reports of investment',
  'event-source': 'source of events',
  'body-list': 'list of international bodies',
  'exercise-list': 'list of exercises',
  'security-lists': 'facts coded by hand beside the lists',
  yardstick: 'yardstick of power',
  prices: 'prices of product',
  'military-prices': 'prices of military expenditure',
  'minor-partner': 'how the minor partner is put together',
  'regime-scale': 'scale of regimes',
  unanimity: 'unanimous roll calls left out',
  'vote-source': 'source of the roll calls',
  'vote-year': 'year of a roll call',
  paragraphs: 'roll calls that count',
  'veto-list': 'list of vetoes in the Security Council',
  'council-abstentions': 'abstentions in the Security Council',
  'council-unanimity': 'unanimous votes of the Security Council left out',
  absences: 'absences from roll calls',
  ordering: 'order of obligations',
  obligations: 'levels of obligations',
  distance: 'distance of portfolios',
  'capability-weights': 'portfolios weighted by capability',
  disagreement: 'weight of disagreement',
  'carry-forward': 'obligations carried forward',
  centrality: 'index of centrality',
  instruments: 'instruments that count',
  associates: 'associate members count',
  clashes: 'clashes below war',
  'un-missions': 'contributors to missions of the United Nations',
  'sanctions-by-bodies': 'sanctions by bodies of states',
  'response-window': 'years in which a response is looked for',
  'hostile-threshold': 'chance of a clash from which a pair is hostile',
  'both-signs': 'pairs with grounds for either sign',
  'close-cooperation': 'share of relevant dyads that are friends',
  'likely-hostility': 'probability from which a tie is hostile',
} as const;
export type ChoiceId = keyof typeof choiceTitles;

type Value = string | number | boolean;

/** Reasonable people set the parameter differently, and each setting tests the same claim. */
export interface ChoiceVariation {
  readonly role: 'choice';
  readonly choice: ChoiceId;
  readonly because: string;
  /** Values to choose from, where not all that the measure takes. */
  readonly values?: readonly Value[];
  /** Values that stand in for one another only: a claim that states one of them is tried with these alone. */
  readonly alike?: readonly Value[];
  /** Settings of the measure under which the parameter does nothing, or means something else. */
  readonly unless?: (params: Readonly<Record<string, unknown>>) => boolean;
}

/**
 * `claim`: another setting would test another claim. `constant`: a rule of the method, kept as published.
 */
export interface OtherVariation {
  readonly role: 'claim' | 'constant';
  readonly because: string;
}

export type Variation = ChoiceVariation | OtherVariation;

/** What the parameters of measures say of themselves. */
export const variations = z.registry<Variation>();

export const choice = (
  of: ChoiceId,
  because: string,
  options: Pick<ChoiceVariation, 'values' | 'alike' | 'unless'> = {},
): ChoiceVariation => ({ role: 'choice', choice: of, because, ...options });

const other =
  (role: OtherVariation['role']) =>
  (because: string): OtherVariation => ({ role, because });
export const claim = other('claim');
export const constant = other('constant');

/** A parameter: its type, its default, what it means, and whether a multiverse varies it. */
export function param<T extends z.ZodType>(
  type: T,
  usual: z.core.util.NoUndefined<z.output<T>>,
  meaning: string,
  varied: Variation,
): z.ZodDefault<T> {
  const field = type.default(usual).describe(meaning);
  variations.add(field, varied);
  return field;
}

/** A parameter with a few values, the first of them its default. */
export const oneOf = <const Value extends string>(
  values: readonly [Value, ...Value[]],
  meaning: string,
  varied: Variation,
) => param(z.enum(values), values[0], meaning, varied);
