import { decimalSigns } from '../../contract/own-table.js';
import type { DecimalSign, GuessedMapping, StateScheme } from '../../contract/index.js';
import { convertColumn } from '../../states/index.js';
import { decimalShown, isMissing, mayBeThousands, numberOf, yearOf } from './numbers.js';
import type { UserFile } from './read.js';

/** So many rows show what a column holds. */
const looked = 400;
const enough = 0.6;
/** Of a column whose name says so fewer need be known: names in other spellings are mended by hand. */
const enoughNamed = 0.3;
const ofStates = /countr|state|nation|pays|land\b|iso|reporter|partner/i;

interface Column {
  readonly at: number;
  readonly name: string;
  /** Cells with something in them. */
  readonly cells: readonly string[];
}

/** What the columns look like; a person looks it over. */
export function guessMapping({ header, rows, delimiter }: UserFile): GuessedMapping {
  const step = Math.max(1, Math.floor(rows.length / looked));
  const sample = rows.filter((_, at) => at % step === 0);
  const columns = header.map((name, at): Column => {
    const cells = sample.map((row) => row[at]!.trim()).filter((cell) => !isMissing(cell));
    return { at, name, cells };
  });
  const year = yearColumn(columns);
  const states = stateColumns(columns.filter(({ at }) => at !== year));
  const decimal = decimalOf(columns, delimiter);
  const signs = decimal === null ? decimalSigns : [decimal];
  const isNumber = (cell: string): boolean =>
    signs.some((sign) => typeof numberOf(cell, sign) === 'number');
  const taken = new Set([year, ...states.map(({ column }) => column)]);
  const values = columns
    .filter(({ at, cells }) => !taken.has(at) && cells.length > 0)
    .filter(({ cells }) => shareOf(cells, isNumber) > 0.8)
    .map(({ at }) => ({ column: at, type: 'number' as const }));
  return { states, year, values, decimal };
}

const shareOf = (cells: readonly string[], holds: (cell: string) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter(holds).length / cells.length;

function yearColumn(columns: readonly Column[]): number | null {
  const named = (name: string): number =>
    /^(year|yr|jahr|année|año|date|time)$/i.test(name) ? 1 : 0;
  const [best] = columns
    .map(({ at, name, cells }) => {
      const share = shareOf(cells, (cell) => (yearOf(cell) ?? 0) >= 1500);
      return { at, share: share === 0 ? 0 : share + named(name) };
    })
    .sort((a, b) => b.share - a.share || a.at - b.at);
  return best !== undefined && best.share > 0.9 ? best.at : null;
}

/** A comma is a decimal sign where columns are not separated by it and more cells show that it is one than that a point is. */
function decimalOf(columns: readonly Column[], delimiter: string): DecimalSign | null {
  if (delimiter === ',') return '.';
  const cells = columns.flatMap((column) => column.cells);
  const shown = cells.map(decimalShown);
  const count = (sign: DecimalSign): number => shown.filter((one) => one === sign).length;
  const [points, commas] = [count('.'), count(',')];
  if (points + commas === 0 && cells.some(mayBeThousands)) return null;
  return commas > points ? ',' : '.';
}

/** Codes that a header names; a column of numbers is one of states only where it does. */
const hints: readonly (readonly [RegExp, StateScheme])[] = [
  [/ccode|cow\s*(n|num|code)|\bcow\b/i, 'ccode'],
  [/\bgw/i, 'gw'],
  [/iso.*num|iso3n|m49/i, 'isonum'],
  [/un_?code/i, 'un'],
  [/\bimf/i, 'imf'],
];

function stateColumns(
  columns: readonly Column[],
): { readonly column: number; readonly scheme: StateScheme }[] {
  const found = columns.flatMap(({ at, name, cells }) => {
    const distinct = [...new Set(cells)].slice(0, 120);
    if (distinct.length === 0) return [];
    const numeric = distinct.every((cell) => /^\d+(\.0+)?$/.test(cell));
    const hinted = hints.find(([pattern]) => pattern.test(name))?.[1];
    const schemes: readonly StateScheme[] = numeric
      ? hinted === undefined
        ? []
        : [hinted]
      : ['iso3', 'name', 'iso2', 'cow'];
    const [best] = schemes
      .map((scheme) => ({ scheme, share: matchedShare(distinct, scheme) }))
      .sort((a, b) => b.share - a.share);
    return best !== undefined && best.share >= (ofStates.test(name) ? enoughNamed : enough)
      ? [{ column: at, ...best }]
      : [];
  });
  return pairOf(found, columns);
}

/** Names as they are known: a search for other spellings in every column would take half a minute. */
const matchedShare = (values: readonly string[], scheme: StateScheme): number =>
  convertColumn(values, scheme, 'ccode', { searchFor: () => false }).matched / values.length;

interface Found {
  readonly column: number;
  readonly scheme: StateScheme;
  readonly share: number;
}

/** Two columns of the same kind are a pair where their names differ by an end; of others the best is the state. */
function pairOf(found: readonly Found[], columns: readonly Column[]) {
  const plain = ({ column, scheme }: Found) => ({ column, scheme });
  const nameOf = ({ column }: Found): string =>
    columns.find(({ at }) => at === column)!.name.toLowerCase();
  const stem = (one: Found): string =>
    nameOf(one).replace(
      /[ _.-]?(1|2|a|b|i|j|o|d|from|to|origin|destination|reporter|partner)$/,
      '',
    );
  for (const first of found)
    for (const second of found)
      if (first.column < second.column && first.scheme === second.scheme) {
        const ended = nameOf(first) !== stem(first) || nameOf(second) !== stem(second);
        if (ended && stem(first) === stem(second)) return [plain(first), plain(second)];
      }
  const [best] = [...found].sort((a, b) => b.share - a.share || a.column - b.column);
  return best === undefined ? [] : [plain(best)];
}
