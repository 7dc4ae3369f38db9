import type { Assessment, Movement, SeriesDiff } from '../../contract/index.js';
import { changed } from './items.js';
import { matched, type Match } from './matched.js';
import { causesOf, causesOfPresence } from './causes.js';
import {
  lineParts,
  linesOf,
  matchedPoints,
  type Line,
  type LinePoint,
  type MatchedPoint,
} from './lines.js';

/** Lines of values that differ, of the parts that both assessments have. */
export function seriesDiffs(a: Assessment, b: Assessment): SeriesDiff[] {
  const both = lineParts.filter((part) => a[part] !== undefined && b[part] !== undefined);
  const of = (assessment: Assessment): Line[] =>
    linesOf(assessment).filter(({ part }) => both.includes(part));
  return matched(of(a), of(b), ({ part, id }) => `${part} ${id}`, 'is')
    .map((match) => seriesDiff([a, b], match))
    .filter(
      ({ change, movements, caveats, why }) =>
        change !== 'changed' || Object.keys(movements).length > 0 || caveats > 0 || why.length > 0,
    )
    .sort((x, y) => lineParts.indexOf(x.part) - lineParts.indexOf(y.part));
}

function seriesDiff(
  assessments: readonly [Assessment, Assessment],
  { was, is, entry, change }: Match<Line>,
): SeriesDiff {
  const { part, id, title, main, facts, datasets } = entry;
  const years = matchedPoints(was?.points ?? [], is?.points ?? []);
  const names = new Set(years.flatMap(([, ...points]) => points.flatMap(numberNames)));
  return {
    ...{ part, id, title, unit: facts.unit, change, main },
    movements: Object.fromEntries(
      [...names].flatMap((name) => {
        const movement = movementOf(years, name);
        return movement === undefined ? [] : [[name, movement]];
      }),
    ),
    caveats: years.filter(([, x, y]) => x !== undefined && y !== undefined && x.caveat !== y.caveat)
      .length,
    ...changed('leads', leadsOf(was), leadsOf(is)),
    why:
      was === undefined || is === undefined
        ? causesOfPresence(assessments, datasets)
        : causesOf(assessments, was, is, years),
  };
}

const numberNames = (point: LinePoint | undefined): string[] => Object.keys(point?.numbers ?? {});

const leadsOf = (line: Line | undefined) => ({ leads: line?.leads ?? null });

/** Undefined where the number is the same in every year. */
function movementOf(years: readonly MatchedPoint[], name: string): Movement | undefined {
  let [moved, gained, lost] = [0, 0, 0];
  let largest: Movement['largest'];
  let from: Movement['last']['from'] = null;
  let to: Movement['last']['to'] = null;
  for (const [year, was, is] of years) {
    const [x, y] = [was?.numbers[name] ?? null, is?.numbers[name] ?? null];
    if (x !== null) from = { year, value: x };
    if (y !== null) to = { year, value: y };
    if (x === y) continue;
    if (x === null) gained++;
    else if (y === null) lost++;
    else {
      moved++;
      if (largest === undefined || Math.abs(y - x) > Math.abs(largest.to - largest.from))
        largest = { year, from: x, to: y };
    }
  }
  if (moved + gained + lost === 0) return undefined;
  return {
    moved,
    gained,
    lost,
    ...(largest === undefined ? {} : { largest }),
    last: { from, to },
  };
}
