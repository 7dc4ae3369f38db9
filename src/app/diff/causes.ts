import type { Assessment } from '../../contract/index.js';
import type { Line, MatchedPoint } from './lines.js';
import { datasetsChanged, sameRawFiles } from './sources.js';

type Both = readonly [before: Assessment, after: Assessment];

/** Why two lines of the same thing differ, as far as the two assessments tell; nothing where they do not differ. */
export function causesOf(
  both: Both,
  was: Line,
  is: Line,
  years: readonly MatchedPoint[],
): string[] {
  const facts = factsChanged(was, is);
  const outside = years.some((year) => differs(year) && !covered(both, is, year));
  // Intervals are drawn for all years of a series together: other years draw others.
  const drawn = outside ? intervalEnds : [];
  const inside = years.some((year) => differs(year, drawn) && covered(both, is, year));
  return [
    ...(outside ? [yearsCause(both)] : []),
    ...facts,
    ...(inside && facts.length === 0
      ? [numbersCause(both, [...was.datasets, ...is.datasets])]
      : []),
  ];
}

/** Why something is in one of the two alone: whatever was asked or given differently. */
export function causesOfPresence(both: Both, datasets: readonly string[]): string[] {
  const [a, b] = both;
  const asked = [
    ...(a.asOf === b.asOf ? [] : [yearsCause(both)]),
    ...(a.asOf === b.asOf && a.caseDigest !== b.caseDigest ? ['the case'] : []),
  ];
  return a.dataVersion === b.dataVersion && asked.length > 0
    ? asked
    : [...asked, numbersCause(both, datasets)];
}

/** The data, where they differ, otherwise the measure: two assessments do not tell more. */
function numbersCause([a, b]: Both, datasets: readonly string[]): string {
  if (a.dataVersion === b.dataVersion) return 'the program computes it in another way';
  const changed = datasetsChanged(a.sources, b.sources, datasets);
  if (changed.length > 0) return `data: ${changed.join('; ')}`;
  return datasets.length > 0 && sameRawFiles(a.sources, b.sources, datasets)
    ? 'data version, though its datasets come from the same raw files'
    : 'data version';
}

/** Other years are looked at: by the year of the assessment, or by the period of the case. */
const yearsCause = ([a, b]: Both): string =>
  a.asOf === b.asOf ? 'period of the case' : `as of ${a.asOf}, then ${b.asOf}`;

function factsChanged({ facts: a }: Line, { facts: b }: Line): string[] {
  const params = [...new Set([...Object.keys(a.params), ...Object.keys(b.params)])].filter(
    (name) => JSON.stringify(a.params[name]) !== JSON.stringify(b.params[name]),
  );
  return [
    ...(['measure', 'unit', 'population'] as const)
      .filter((name) => a[name] !== b[name])
      .map((name) => `${name}: ${a[name]}, then ${b[name]}`),
    ...params.map(
      (name) => `parameter ${name}: ${shown(a.params[name])}, then ${shown(b.params[name])}`,
    ),
  ];
}

const shown = (value: unknown): string =>
  value === undefined ? 'none' : typeof value === 'string' ? value : JSON.stringify(value);

const intervalEnds: readonly string[] = ['low', 'high'];

function differs([, was, is]: MatchedPoint, except: readonly string[] = []): boolean {
  const names = new Set([was, is].flatMap((point) => Object.keys(point?.numbers ?? {})));
  // A year that one of the two does not look at differs where there is something to see.
  const both = was !== undefined && is !== undefined;
  return (
    (both && was.caveat !== is.caveat) ||
    [...names].some(
      (name) =>
        !except.includes(name) && (was?.numbers[name] ?? null) !== (is?.numbers[name] ?? null),
    )
  );
}

/** Whether both assessments look at the year: of a line of the last years, those that both hold. */
const covered = (both: Both, { lastYears }: Line, [year, was, is]: MatchedPoint): boolean =>
  (lastYears !== true || (was !== undefined && is !== undefined)) &&
  both.every(
    ({ asOf, case: { period } }) => year >= period[0] && year <= Math.min(period[1], asOf),
  );
