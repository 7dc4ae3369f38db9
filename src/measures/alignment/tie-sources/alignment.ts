import { z } from 'zod';
import { choice, param } from '../../../core/variation.js';
import { voteSourceParam } from '../../votes/vote-sources.js';
import { defineTieSource } from './define.js';

const percent = (share: number): string => String(Number((100 * share).toPrecision(6)));

/** Friendly by closeness: the pairs of the year with the highest composite alignment (`alignment`). */
export const alignment = defineTieSource({
  id: 'alignment',
  title: 'alignment',
  gives: 'positive',
  params: {
    alignmentTop: param(
      z.number().gt(0).max(1),
      0.05,
      'Share of the pairs of the year, the most aligned ones, that have a friendly tie.',
      choice('close-alignment', 'Where closeness begins is a convention.', {
        values: [0.05, 0.1],
      }),
    ),
    voteSource: voteSourceParam,
  },
  says: ({ alignmentTop }) =>
    `alignment among the highest ${percent(alignmentTop)}% of the pairs of the year`,
  look: ({ voteSource }) => ({ measure: 'alignment', params: { voteSource } }),
  signs: ({ alignmentTop }, { sorted }) => {
    // The least of the highest values that the share holds; pairs level with it count as well.
    const cut = sorted[Math.min(sorted.length - 1, Math.ceil((1 - alignmentTop) * sorted.length))];
    return (value) => (cut !== undefined && value >= cut ? 1 : 0);
  },
});
