import Table from 'cli-table3';
import { idealPointRows, type IdealPoint, type IdealPointsResult } from '../../app/ideal-points.js';
import { plainBorders } from './table.js';
import { wrap } from './wrap.js';

/** Periods of a voter in the table. */
const SHOWN = 6;

/** Ideal points for a terminal: a few voters, each in periods spread over its own. */
export function idealPointsText(result: IdealPointsResult): string {
  const { source, isUn, points, shown, voters } = result;
  const word = isUn ? 'session' : 'period';
  const periods = new Set(points.period).size;
  const members = new Set(points.voter).size;
  const head = [
    'voter',
    word,
    ...(isUn ? ['year'] : []),
    'votes',
    'point',
    'std. error',
    '90% interval',
  ];
  const table = new Table({
    ...plainBorders,
    head,
    colAligns: head.map((_, at) => (at === 0 ? 'left' : 'right')),
  });
  for (const column of shown) {
    const rows = idealPointRows(result, column);
    for (const row of spread(rows)) table.push(cells(row));
    if (rows.length === 0) table.push([voters[column]!.name, ...head.slice(1).map(() => '–')]);
  }
  return [
    `${points.model === 'dynamic' ? 'Dynamic' : 'Static'} ideal points of ${isUn ? 'the UN General Assembly' : source}: ${members} voters, ${periods} ${word}s, ${points.items.row.length.toLocaleString('en-US')} roll calls`,
    `Parameters: ${parameters(result)}`,
    table.toString(),
    ...points.omitted.map(
      ({ period, rollCalls }) =>
        `No points for ${word} ${period}: it has ${rollCalls} roll call${rollCalls === 1 ? '' : 's'} that ${rollCalls === 1 ? 'is' : 'are'} not unanimous, too few.`,
    ),
    wrap(
      points.model === 'dynamic'
        ? `Mean 0 and variance 1 over all voters and ${word}s. The table shows up to ${SHOWN} ${word}s of a voter; --out FILE writes all.`
        : `Mean 0 and variance 1 within each ${word}: compare voters of the same ${word} only. The table shows up to ${SHOWN} ${word}s of a voter; --out FILE writes all.`,
    ),
    `Converged after ${points.rounds} rounds, ${points.steps} Newton steps; the last moved no point by more than ${points.residual.toExponential(0)}.`,
    isUn
      ? 'Source: un-votes. Model: Bailey, Strezhnev & Voeten 2017.'
      : 'Model: Bailey, Strezhnev & Voeten 2017.',
  ].join('\n');
}

function parameters({ points, options, voters }: IdealPointsResult): string {
  const { smoothing = 0.5, bridge = true, parts = 'to-1989', issue, periods } = options;
  const walk = points.model === 'dynamic' ? { smoothing, bridge } : {};
  const all = {
    ...walk,
    parts,
    issue,
    sessions: periods?.join('-'),
    positive: voters[points.anchor]!.name,
  };
  return Object.entries(all)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name} = ${String(value)}`)
    .join(', ');
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
    `${value.toFixed(2)}${bounded ? '*' : ''}`,
    error.toFixed(2),
    `${low.toFixed(2)} to ${high.toFixed(2)}`,
  ];
}
