/** Caveats on single values: shown in every output beside the value. */
export const rowFlags = {
  'partial-year':
    'Only a part of this year counts: the source ends in it, or the state’s seat changed in it.',
  spliced: 'The window joins two editions of the source.',
  'carried-forward': 'The last covered value is carried forward.',
  'lower-bound': 'A part of the total is not broken down by partner: the share is at least this.',
  'upper-bound':
    'The trade with a main partner is missing from the total: the share is at most this.',
  'estimated-total':
    'The state does not report to the source: its whole trade is estimated from what its partners report.',
  'does-not-report':
    'The state does not report to the source: its trade with others that do not is missing, the value is at least this.',
  'bounded-input': 'An input of this value is only a bound.',
  'inputs-ended':
    'Some inputs end before this year: they are carried forward or left out, as the page of the measure says.',
  'fewer-components':
    'A component is not known in this year: the value is the mean of the others, and a series steps where it ends.',
  'incomplete-list': 'The source lists only a part of the cases: the value is at least this.',
  'some-members': 'Some members of the group have no value: the value is that of the others.',
  imputed:
    'Some memberships were filled in by the source between two years for which it knows them.',
  'stale-list':
    'The list was hardly kept up after 2014: what changed since may be missing from it.',
  'after-gap': 'The years before it are not covered: it may have come about in one of them.',
  mirror: 'Computed from the partner’s reports.',
  provisional:
    'Provisional: from troopdata’s quarters of 2025, another file than that of the years before.',
  halved:
    'Provisional: from troopdata’s quarters of 2025, halved, since they count the state about twice.',
  excerpt:
    'From the part of UCDP/PRIO 26.1 that was read, a newer edition than that of the years before: the value is at least this.',
  uninformative:
    'The items of these years hardly say anything: the interval is nearly that of not knowing.',
  'assumed-none': 'One of the sources leaves the pair out, which is read as nothing to report.',
} as const;
export type RowFlag = keyof typeof rowFlags;

/** The same in a word or two, beside a value in a line. */
export const flagWords: Readonly<Record<RowFlag, string>> = {
  'partial-year': 'part of a year',
  spliced: 'two editions',
  'carried-forward': 'carried forward',
  'lower-bound': 'at least this',
  'upper-bound': 'at most this',
  'estimated-total': 'total estimated',
  'does-not-report': 'at least this',
  'bounded-input': 'rests on a bound',
  'inputs-ended': 'some inputs ended',
  'fewer-components': 'fewer components',
  'incomplete-list': 'known cases only',
  'some-members': 'of some members',
  imputed: 'partly filled in',
  'stale-list': 'list hardly kept up',
  'after-gap': 'after a gap',
  mirror: 'from the partner’s reports',
  provisional: 'provisional',
  halved: 'provisional',
  excerpt: 'part of an edition',
  uninformative: 'hardly informative',
  'assumed-none': 'read as none',
};

/** Whether a flag says that the value is only a bound: where it may lie, not how it moves. */
export function isBoundFlag(flag: RowFlag | undefined): boolean {
  return (
    flag === 'lower-bound' ||
    flag === 'upper-bound' ||
    flag === 'does-not-report' ||
    flag === 'bounded-input'
  );
}
