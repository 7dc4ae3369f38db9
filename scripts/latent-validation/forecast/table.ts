import { markdownTable } from '../../markdown-table.js';
import type { Gain } from './compare.js';
import { refitsInWords } from '../refit.js';
import type { Forecasts } from './index.js';

/** Forecasts with and without the latent state. A gain counts where its interval leaves nought out. */
export function forecastTable({ forecasts, refits }: Forecasts): string {
  const rows = (score: 'averagePrecision' | 'logScore'): string[][] =>
    forecasts.map(({ title, kind, years, comparison }) => {
      if (comparison === undefined) return [title, kind, years, ...Array<string>(7).fill('–')];
      const { scores, gain, interval } = comparison[score];
      return [
        ...[title, kind, years],
        comparison.rows.toLocaleString('en-GB'),
        String(comparison.events),
        ...[scores.persistence, scores.usual, scores.latent].map((one) =>
          one.toFixed(DIGITS[score]),
        ),
        `${signed(gain, score)} (${signed(interval[0], score)} to ${signed(interval[1], score)})`,
        wordOf({ scores, gain, interval }),
      ];
    });
  const head = (name: string): string[] => [
    ...['event', 'of', 'years', 'dyads × origins', 'events'],
    ...[`${name}: persistence`, 'with the usual covariates', 'with the latent state too'],
    ...['gain (95%)', 'claim'],
  ];
  return [
    `${sentence(forecasts)} ${refitsInWords(refits)}`,
    markdownTable(head('average precision'), rows('averagePrecision')),
    markdownTable(head('log score'), rows('logScore')),
  ].join('\n\n');
}

function sentence(forecasts: Forecasts['forecasts']): string {
  const named = (score: 'averagePrecision' | 'logScore', word: string): string[] =>
    forecasts.flatMap(({ title, kind, years, comparison }) =>
      comparison !== undefined && wordOf(comparison[score]) === word
        ? [`${kind} of ${title}, ${years}`]
        : [],
    );
  const [lost, lostLog] = [named('averagePrecision', LOSS), named('logScore', LOSS)];
  const gains = named('averagePrecision', 'gain');
  const mixed = gains.filter((one) => lostLog.includes(one));
  const clear = gains.filter((one) => !lostLog.includes(one));
  const list = (names: readonly string[]): string =>
    names.length === 0 ? 'none' : names.join('; ');
  return [
    `Forecasts that the latent state makes worse, by average precision: ${list(lost)}; by log score: ${list(lostLog)}.`,
    `Forecasts that it makes better by average precision: ${list(clear)}.`,
    ...(mixed.length === 0
      ? []
      : [`No gain is claimed where the order is better and the log score worse: ${list(mixed)}.`]),
    `For the others of the ${forecasts.length} forecasts nothing can be claimed.`,
  ].join(' ');
}

const LOSS = '**loss**';
const DIGITS = { averagePrecision: 3, logScore: 4 } as const;

const wordOf = ({ interval: [low, high] }: Gain): string =>
  low > 0 ? 'gain' : high < 0 ? LOSS : 'none';

const signed = (value: number, score: keyof typeof DIGITS): string =>
  `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(DIGITS[score])}`;
