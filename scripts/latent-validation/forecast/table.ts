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
  const named = (word: string): string[] =>
    forecasts.flatMap(({ title, kind, years, comparison }) =>
      comparison !== undefined && wordOf(comparison.averagePrecision) === word
        ? [`${kind} of ${title}, ${years}`]
        : [],
    );
  const [gains, losses] = [named('gain'), named('**loss**')];
  const rest = forecasts.length - gains.length - losses.length;
  return `By average precision the latent state adds to ${gains.length === 0 ? 'no forecast' : `these forecasts: ${gains.join('; ')}`}; it takes from ${losses.length === 0 ? 'none' : losses.join('; ')}; of the other ${rest} nothing can be claimed.`;
}

const DIGITS = { averagePrecision: 3, logScore: 4 } as const;

const wordOf = ({ interval: [low, high] }: Gain): string =>
  low > 0 ? 'gain' : high < 0 ? '**loss**' : 'none';

const signed = (value: number, score: keyof typeof DIGITS): string =>
  `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(DIGITS[score])}`;
