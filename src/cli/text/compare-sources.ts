import type { SourceComparison } from '../../contract/index.js';
import { formatNumber } from '../../core/format.js';
import { textTable, wrap } from '../../table/text.js';

const shown = (value: number | null): string => (value === null ? '–' : value.toFixed(3));
const percent = (share: number): string => `${(100 * share).toFixed(2)}%`;

/** The two sources of votes of the General Assembly on their common resolutions, for a terminal. */
export function sourceComparisonText({
  sources,
  pair,
  years,
  disputed,
  leftOut,
}: SourceComparison): string {
  const sum = (of: (year: (typeof years)[number]) => number): number =>
    years.reduce((total, year) => total + of(year), 0);
  const [votes, equal] = [sum((year) => year.votes), sum((year) => year.equal)];
  const names = pair?.map(({ name }) => name).join(' – ');
  return [
    `${sources.join(' and ')} on ${formatNumber(sum((year) => year.rollCalls))} common resolutions: ${formatNumber(equal)} of ${formatNumber(votes)} votes of states are the same, ${percent(equal / votes)}${names === undefined ? '' : `. Pair: ${names}`}`,
    textTable(
      [
        ...['year', 'roll calls', 'votes', 'equal', 'difference of kappas'],
        ...(pair ? ['of the pair', 'kappa undl', 'kappa voeten'] : []),
      ],
      years.map((year) => [
        String(year.year),
        ...[year.rollCalls, year.votes].map(formatNumber),
        percent(year.equal / year.votes),
        shown(year.kappaDifference),
        ...(year.pair
          ? [String(year.pair.rollCalls), shown(year.pair.undl), shown(year.pair.voeten)]
          : []),
      ]),
      'r',
    ),
    wrap(
      `The difference of kappas is the mean of its absolute value over all pairs. Each kappa counts every vote that its source has on these resolutions; votes that one source lacks are not among those compared. More than a fifth of the votes differ on ${disputed.map(({ resolution }) => resolution).join(', ') || 'none'}.`,
    ),
    wrap(
      `Left out, since a source has several votes under the number: ${leftOut.join(', ') || 'none'}.`,
    ),
  ].join('\n');
}
