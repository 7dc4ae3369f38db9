import Table from 'cli-table3';
import { labelOf, nameInText } from '../../app/engine/catalogue.js';
import type { Impulse } from '../../app/third-party-pull/pair.js';
import type { PanelPull, PullEffect, ThirdPartyPull } from '../../app/third-party-pull/pull.js';
import { plainBorders } from './table.js';
import { wrap } from './wrap.js';

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
    `Alignment is made of: ${dimensions.join(', ')}. Intervals of 90%, dyadic-robust; ${permutations} permutations.`,
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
  const table = quietTable(['effect', 'estimate', 'interval', 'p', 'p permuted', 'less bias'], [0]);
  for (const effect of effects) table.push(effectCells(effect));
  const lag = coefficients.find(({ name }) => name === 'alignment a year before');
  const counted = (count: number): string => count.toLocaleString('en-US');
  return [
    '',
    `In general, ${from}–${to}: ${counted(rows)} rows of ${counted(dyads)} pairs of ${states} states with every major power; one hostile in ${counted(hostile.one)}, both in ${counted(hostile.both)}`,
    table.toString(),
    ...(lag === undefined
      ? []
      : [
          `Alignment a year before: ${number(lag.coefficient)}. Pair and third party, and year, have effects of their own.`,
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
  if (own === null) return ['', 'The pair has no year with a value of alignment.'];
  const { pair, third, from, to, projections } = own;
  const [a, b, k] = [...pair, third].map((state) => labelOf(state).name);
  const words: Record<Impulse, string> = {
    first: `hostility ${a!} – ${k!}`,
    second: `hostility ${b!} – ${k!}`,
    shared: 'both, multiplied',
  };
  const horizons = projections[0]!.horizons.map(({ horizon }) => `+${horizon + 1}`);
  const table = quietTable(['years later', ...horizons], [0]);
  for (const { impulse, horizons: found } of projections) {
    table.push([words[impulse], ...found.map(({ coefficient }) => number(coefficient))]);
    table.push(['  interval', ...found.map(({ robust }) => range(robust?.interval ?? null))]);
    table.push(['  p permuted', ...found.map(({ permutationP }) => probability(permutationP))]);
  }
  const [untestable] = projections.flatMap(({ horizons: found }) =>
    found.flatMap((one) => one.untestable ?? []),
  );
  return [
    '',
    `${a!} – ${b!}, ${from}–${to}: what follows hostility to ${nameInText(third)} (local projections, two lags of both)`,
    table.toString(),
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
      `When two rivals of a major power draw together, ${from}–${to}: alignment of others of their region with it moves by ${number(found.coefficient)} per unit (${range(found.byThirdAndYear?.interval ?? null)}, clustered by power and year; p by ${years - 1} turns in time ${probability(found.permutationP)}); ${rows.toLocaleString('en-US')} rows of ${triads.toLocaleString('en-US')} triads, ${thirds} powers.`,
    ),
  ]);
}

function responseText({ own, response }: ThirdPartyPull): string[] {
  if (response === undefined) return [];
  if (response === null || own === undefined || own === null)
    return ['', 'Fewer than three states of the region have a value in every year.'];
  const [a, b] = own.pair.map((state) => labelOf(state).name);
  const { region, others, horizons } = response;
  const table = quietTable(
    ['years later', ...horizons.map(({ horizon }) => `+${horizon + 1}`)],
    [0],
  );
  table.push([
    `alignment ${a!} – ${b!}`,
    ...horizons.map(({ coefficient }) => number(coefficient)),
  ]);
  table.push(['  interval', ...horizons.map(({ robust }) => range(robust?.interval ?? null))]);
  table.push(['  p permuted', ...horizons.map(({ permutationP }) => probability(permutationP))]);
  return [
    '',
    `${region} and ${nameInText(own.third)}: mean alignment of the ${others.length} states with a value in every year, after that of the pair`,
    table.toString(),
  ];
}

const untestableWords = {
  'too-few-years': '–: fewer than 25 years, untestable.',
  'no-variation': '–: the hostility does not change in these years, untestable.',
} as const;

function quietTable(head: readonly string[], left: readonly number[]): Table.Table {
  return new Table({
    ...plainBorders,
    head: [...head],
    colAligns: head.map((_, at) => (left.includes(at) ? 'left' : 'right')),
  });
}

/** Three decimals and a true minus sign; what is not zero is never printed as zero. */
function number(value: number | null): string {
  if (value === null) return '–';
  const digits = value !== 0 && Math.abs(value) < 0.0005 ? value.toPrecision(1) : value.toFixed(3);
  return digits.replace(/^-/, '\u2212');
}
const range = (interval: readonly [number, number] | null): string =>
  interval === null ? '–' : `${number(interval[0])} to ${number(interval[1])}`;
const probability = (p: number | null): string =>
  p === null ? '–' : p < 0.001 ? '<0.001' : p.toFixed(3);
