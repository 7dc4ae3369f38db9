import {
  idealPointRows,
  type IdealPoint,
  type IdealPointsResult,
} from '../../app/rollcalls/ideal-points.js';
import { formatFixed, plural } from '../../core/format.js';
import { textTable, wrap } from '../../table/text.js';
import { paramsText } from './words.js';

/** Periods of a voter in the table. */
const SHOWN = 6;

/** Ideal points for a terminal: a few voters, each in periods spread over its own. */
export function idealPointsText(result: IdealPointsResult): string {
  const { source, points, shown, voters } = result;
  const { isUn } = source;
  const word = isUn ? 'session' : 'period';
  const head = [
    'voter',
    word,
    ...(isUn ? ['year'] : []),
    'votes',
    'point',
    'std. error',
    '90% interval',
  ];
  const rows = shown.map((column) => idealPointRows(result, column));
  const table = textTable(
    head,
    rows.flatMap((own, at) =>
      own.length === 0
        ? [[voters[shown[at]!]!.name, ...head.slice(1).map(() => '–')]]
        : spread(own).map(cells),
    ),
    'lr',
  );
  const members = new Set(points.voter).size;
  const periods = new Set(points.period).size;
  return [
    `${points.model === 'dynamic' ? 'Dynamic' : 'Static'} ideal points of ${isUn ? 'the UN General Assembly' : source.name}: ${plural(members, 'voter')}, ${plural(periods, word)}, ${plural(points.items.row.length, 'roll call')}`,
    `Parameters: ${parameters(result)}`,
    table,
    ...(rows.flatMap(spread).some(({ bounded }) => bounded)
      ? ['* The point came out beyond 5 in size, where votes tell nothing more, and is set to it.']
      : []),
    ...rest(rows, members, word),
    ...points.omitted.map(
      ({ period, rollCalls }) =>
        `No points for ${word} ${period}: it has ${plural(rollCalls, 'roll call')} that ${rollCalls === 1 ? 'is' : 'are'} not unanimous, too few.`,
    ),
    points.model === 'dynamic'
      ? `Mean 0 and variance 1 over all voters and ${word}s.`
      : wrap(`Mean 0 and variance 1 within each ${word}: compare voters of the same ${word} only.`),
    `Converged after ${plural(points.rounds, 'round')}, ${plural(points.steps, 'Newton step')}; the last moved no point by more than ${points.residual.toExponential(0)}.`,
    isUn
      ? `Source: ${source.name}. Model: Bailey, Strezhnev & Voeten 2017.`
      : 'Model: Bailey, Strezhnev & Voeten 2017.',
  ].join('\n');
}

/** What the table leaves out, and how to see it. */
function rest(
  rows: readonly (readonly IdealPoint[])[],
  members: number,
  word: string,
): readonly string[] {
  const seen = rows.filter(({ length }) => length > 0).length;
  const longest = Math.max(0, ...rows.map(({ length }) => length));
  const left = [
    ...(seen < members ? [`${seen} of ${plural(members, 'voter')}`] : []),
    ...(longest > SHOWN ? [`at most ${SHOWN} ${word}s of each`] : []),
  ];
  if (left.length === 0) return [];
  const more = seen < members ? '--states all shows every voter, --out' : '--out';
  return [wrap(`Shown: ${left.join(', ')}; ${more} FILE or --json has all points.`)];
}

function parameters({ points, options, voters, source }: IdealPointsResult): string {
  const { smoothing = 0.5, bridge = true, parts = 'to-1989', issue, periods } = options;
  return paramsText({
    ...(points.model === 'dynamic' ? { smoothing, bridge } : {}),
    parts,
    issue,
    sessions: periods?.join('-'),
    positive: voters[points.anchor]!.name,
    voters: source.reading?.voters.as,
  });
}

/** The first, the last, and others evenly between. */
function spread(rows: readonly IdealPoint[]): IdealPoint[] {
  if (rows.length <= SHOWN) return [...rows];
  const at = (i: number): number => Math.round((i * (rows.length - 1)) / (SHOWN - 1));
  return Array.from({ length: SHOWN }, (_, i) => rows[at(i)]!);
}

function cells(row: IdealPoint): string[] {
  const { name, period, year, votes, value, error, low, high, bounded } = row;
  return [
    name,
    String(period),
    ...(year === undefined ? [] : [String(year)]),
    String(votes),
    `${formatFixed(value, 2)}${bounded ? '*' : ''}`,
    formatFixed(error, 2),
    `${formatFixed(low, 2)} to ${formatFixed(high, 2)}`,
  ];
}
