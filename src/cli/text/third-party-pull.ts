import type { Impulse } from '../../contract/index.js';
import { labelOf, nameInText } from '../../app/engine/catalogue.js';
import type { PanelPull, PullEffect, ThirdPartyPull } from '../../app/third-party-pull/pull.js';
import { formatCell, formatFixed } from '../../core/format.js';
import { textTable, wrap } from '../../table/text.js';

const termWords = {
  one: 'one of the two hostile',
  shared: 'both hostile, beyond one and one',
  both: 'both hostile, against neither',
} as const;

/** The test for a terminal: the general effect, then the pair's own series. */
export function pullText(result: ThirdPartyPull): string {
  const { title, dimensions, general, rivals, own, permutations, datasets } = result;
  return [
    `Third-party pull: what hostility to a third party is followed by in ${title} (percentile, 0 to 1), a year later`,
    `Cooperation is made of: ${dimensions.join(', ')}. Intervals of 90%, dyadic-robust; ${permutations} permutations.`,
    ...general.flatMap(generalText),
    ...rivalsText(rivals),
    ...ownText(result),
    ...responseText(result),
    own === undefined
      ? 'Name two states and --third for the series of a pair of their own.'
      : undefined,
    wrap(`Sources: ${datasets.join(', ')}.`),
  ]
    .filter((line) => line !== undefined)
    .join('\n');
}

function generalText(panel: PanelPull): string[] {
  const { from, to, rows, dyads, states, hostile, effects, coefficients, dropped } = panel;
  const table = textTable(
    ['effect', 'estimate', 'interval', 'p', 'p permuted', 'less bias'],
    effects.map(effectCells),
    'lr',
  );
  const lag = coefficients.find(({ name }) => name === 'cooperation a year before');
  return [
    '',
    `In general, ${from}–${to}: ${formatCell(rows)} rows of ${formatCell(dyads)} pairs of ${states} states with every major power; one hostile in ${formatCell(hostile.one)}, both in ${formatCell(hostile.both)}`,
    table,
    ...(lag === undefined
      ? []
      : [
          `Cooperation a year before: ${number(lag.coefficient)}. Pair and third party, and year, have effects of their own.`,
        ]),
    ...dropped.map(({ name, because }) => `Left out: ${name}, ${because}.`),
  ];
}

function effectCells({ term, coefficient, errors, permutationP, jackknife }: PullEffect): string[] {
  const { interval, p } = errors.dyadicRobust;
  return [
    termWords[term],
    number(coefficient),
    range(interval),
    probability(p),
    probability(permutationP),
    number(jackknife),
  ];
}

function ownText({ own }: ThirdPartyPull): string[] {
  if (own === undefined) return [];
  if (own === null) return ['', 'The pair has no year with a value of cooperation.'];
  const { pair, third, from, to, projections } = own;
  const [a, b, k] = [...pair, third].map((state) => labelOf(state).name);
  const words: Record<Impulse, string> = {
    first: `hostility ${a!} – ${k!}`,
    second: `hostility ${b!} – ${k!}`,
    shared: 'both, multiplied',
  };
  const table = horizonTable(
    projections.map(({ impulse, horizons }) => ({ title: words[impulse], horizons })),
  );
  const [untestable] = projections.flatMap(({ horizons }) =>
    horizons.flatMap((one) => one.untestable ?? []),
  );
  return [
    '',
    `${a!} – ${b!}, ${from}–${to}: what follows hostility to ${nameInText(third)} (local projections, two lags of both)`,
    table,
    ...projections.map(
      ({ impulse, changes }) => `${words[impulse]} changes in ${changes} of ${to - from} years.`,
    ),
    ...(untestable === undefined ? [] : [untestableWords[untestable]]),
  ];
}

function rivalsText(rivals: ThirdPartyPull['rivals']): string[] {
  return rivals.flatMap(({ from, to, rows, triads, thirds, years, ...found }) => [
    '',
    wrap(
      `When two rivals of a major power draw together, ${from}–${to}: cooperation of others of their region with it moves by ${number(found.coefficient)} per unit (${range(found.byThirdAndYear?.interval ?? null)}, clustered by power and year; p by ${years - 1} turns in time ${probability(found.permutationP)}); ${formatCell(rows)} rows of ${formatCell(triads)} triads, ${thirds} powers.`,
    ),
  ]);
}

function responseText({ own, response }: ThirdPartyPull): string[] {
  if (response === undefined) return [];
  if (response === null || own === undefined || own === null)
    return ['', 'Fewer than three states of the region have a value in every year.'];
  const [a, b] = own.pair.map((state) => labelOf(state).name);
  const { region, others, horizons } = response;
  const table = horizonTable([{ title: `cooperation ${a!} – ${b!}`, horizons }]);
  return [
    '',
    `${region} and ${nameInText(own.third)}: mean cooperation of the ${others.length} states with a value in every year, after that of the pair`,
    table,
  ];
}

const untestableWords = {
  'too-few-years': '–: fewer than 25 years, untestable.',
  'no-variation': '–: the hostility does not change in these years, untestable.',
} as const;

/** Estimates by years later, each with its interval and permuted p below it. */
function horizonTable(
  lines: readonly {
    readonly title: string;
    readonly horizons: NonNullable<ThirdPartyPull['own']>['projections'][number]['horizons'];
  }[],
): string {
  return textTable(
    ['years later', ...lines[0]!.horizons.map(({ horizon }) => `+${horizon + 1}`)],
    lines.flatMap(({ title, horizons }) => [
      [title, ...horizons.map(({ coefficient }) => number(coefficient))],
      ['  interval', ...horizons.map(({ robust }) => range(robust?.interval ?? null))],
      ['  p permuted', ...horizons.map(({ permutationP }) => probability(permutationP))],
    ]),
    'lr',
  );
}

/** Three decimals; what is not zero is never printed as zero. */
function number(value: number | null): string {
  if (value === null) return '–';
  return value !== 0 && Math.abs(value) < 0.0005
    ? value.toPrecision(1).replace('-', '\u2212')
    : formatFixed(value, 3);
}
const range = (interval: readonly [number, number] | null): string =>
  interval === null ? '–' : `${number(interval[0])} to ${number(interval[1])}`;
const probability = (p: number | null): string =>
  p === null ? '–' : p < 0.001 ? '<0.001' : formatFixed(p, 3);
