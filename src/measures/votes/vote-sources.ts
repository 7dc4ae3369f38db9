import { choice, oneOf } from '../../core/variation.js';

/** Calendar years and sessions (as years) that the source covers whole; one vote of January 2020 is the last of session 74. */
export const voteCoverage = { from: 1946, to: 2019 } as const;

export type VoteSource = 'undl' | 'voeten';

/**
 * The sources of roll calls. They do not hold the same ones, so a series has one and is never joined to another. `wholeTo` is the last
 * year of which they have the whole.
 */
export const voteSources = {
  undl: { dataset: 'un-votes-undl', coverage: { from: 1946, to: 2025 }, wholeTo: 2024 },
  voeten: { dataset: 'un-votes', coverage: voteCoverage, wholeTo: 2019 },
} as const satisfies Readonly<Record<VoteSource, unknown>>;

/** The source as a parameter. */
export const voteSourceParam = oneOf(
  ['undl', 'voeten'],
  'Source of the roll calls: `undl` recorded votes on adopted resolutions in the UN Digital Library, 1946 to October 2025; `voeten` all roll calls, those on paragraphs and defeated drafts included, 1946-2019.',
  choice('vote-source', 'The sources hold different roll calls.'),
);

/** Whether a source has only a part of a year, since it ends in it. */
export const endsWithin = (source: VoteSource, year: number): boolean =>
  year > voteSources[source].wholeTo;

/** What holds of a measure that is made of the votes of one source alone. */
export function ofVoteSource(source: VoteSource) {
  const { dataset, coverage, wholeTo } = voteSources[source];
  return { datasets: [dataset], coverage, wholeTo } as const;
}
