import { isStateCode, pairOf } from '../../../core/three-states.js';

/** How the network is shown. `svg` is what `web` becomes where the browser has no WebGL. */
export const views = ['web', 'matrix', 'table', 'svg'] as const;
export type View = (typeof views)[number];

/** Which ties the web draws. */
export const tieChoices = ['all', 'hostile', 'odds'] as const;
export type TieChoice = (typeof tieChoices)[number];

/** Everything that the address of the page says. */
export interface NetworkChoice {
  /** NaN where what stands there is none. */
  readonly year: number;
  readonly rule: string;
  /** Parameters of the rule that differ from its own, as texts. */
  readonly params: Readonly<Record<string, string>>;
  readonly view: View;
  readonly ties: TieChoice;
  /** The state that is looked at. */
  readonly focus?: string;
  /** The pair that is looked at; its first state is the one in focus. */
  readonly pair?: readonly [string, string];
  /** Search for a proof and for other divisions in a dense network as well. */
  readonly thorough: boolean;
}

/** Names of the query that are not parameters of the rule. */
const own = new Set(['rule', 'view', 'ties', 'focus', 'pair', 'search']);

const oneOf = <T extends string>(known: readonly T[], text: string | null): T =>
  known.find((one) => one === text) ?? known[0]!;

/** What an address asks for; whatever it cannot mean is left out. */
export function choiceOf(year: string | undefined, query: URLSearchParams): NetworkChoice {
  const codes = (query.get('pair') ?? '').split('-');
  const pair =
    codes.length === 2 && codes.every(isStateCode) && codes[0] !== codes[1]
      ? ([codes[0]!, codes[1]!] as const)
      : undefined;
  const alone = query.get('focus') ?? '';
  const focus = pair?.[0] ?? (isStateCode(alone) ? alone : undefined);
  return {
    year: /^\d{1,4}$/.test(year ?? '') ? Number(year) : NaN,
    rule: query.get('rule') ?? 'default',
    params: Object.fromEntries([...query].filter(([name]) => !own.has(name))),
    view: oneOf(views, query.get('view')),
    ties: oneOf(tieChoices, query.get('ties')),
    ...(focus === undefined ? {} : { focus }),
    ...(pair === undefined ? {} : { pair }),
    thorough: query.get('search') === 'long',
  };
}

/** Whether an address asks for a pair with a group in it, which has no node. */
export const asksForGroup = (query: URLSearchParams): boolean => {
  const pair = pairOf(query.get('pair') ?? '');
  return pair !== undefined && !pair.every(isStateCode);
};

/** A choice without parameters that no network has, and their names; whole while they are not known. */
export function withoutUnknown(
  choice: NetworkChoice,
  known: readonly string[] | undefined,
): { readonly choice: NetworkChoice; readonly unknown: readonly string[] } {
  const isKnown = (name: string): boolean => known?.includes(name) !== false;
  const params = Object.entries(choice.params).filter(([name]) => isKnown(name));
  return {
    choice: { ...choice, params: Object.fromEntries(params) },
    unknown: Object.keys(choice.params).filter((name) => !isKnown(name)),
  };
}

/** The query that another rule leaves: parameters belong to the rule they were given with. */
export const withoutParams = (query: URLSearchParams): Record<string, null> =>
  Object.fromEntries(
    [...query.keys()].filter((name) => !own.has(name)).map((name) => [name, null]),
  );
