import { keptIn } from '../../core/memo.js';
import { UsageError } from '../../core/errors.js';
import { quoted } from '../../core/quoted.js';
import { namesIn } from '../../core/names-in.js';
import { allStates, labelOf } from '../../states/index.js';
import type { TableColumn } from './column.js';
import { fillStates } from './place.js';
import type { TableRows } from './rows.js';

/** Names of states beside their Correlates of War numbers, which are always there. */
const idSchemes = ['iso3', 'gw', 'abbreviation', 'name'] as const;
export type IdScheme = (typeof idSchemes)[number];

/** @throws UsageError `unknown-ids` */
export function parseIds(list: string): IdScheme[] {
  return namesIn(list.toLowerCase()).map((text) => {
    const scheme = idSchemes.find((one) => one === text);
    if (scheme !== undefined) return scheme;
    throw new UsageError(`states have no ids called ${quoted(text)}`, {
      code: 'unknown-ids',
      details: { value: text, expected: idSchemes.join(', ') },
      hint: 'for example --ids iso3,name',
    });
  });
}

/** The columns that tell rows apart, and the further names of states that were asked for. */
export function idColumns(table: TableRows, schemes: readonly IdScheme[]): TableColumn[] {
  const { ccode1, ccode2, year } = table;
  const sides: readonly (readonly [suffix: string, states: Int16Array])[] =
    ccode2 === undefined
      ? [['', ccode1]]
      : [
          ['1', ccode1],
          ['2', ccode2],
        ];
  const further = [...new Set(schemes)];
  return [
    ...sides.map(([suffix, states]) =>
      keyColumn(`ccode${suffix}`, states, `Correlates of War number of ${sideWords(suffix)}`),
    ),
    keyColumn('year', year, 'calendar year'),
    ...further.flatMap((scheme) =>
      sides.map(([suffix, states]) => idColumn(scheme, suffix, states, table)),
    ),
  ];
}

const sideWords = (suffix: string): string =>
  suffix === '' ? 'the state' : suffix === '1' ? 'the first state' : 'the second state';

function keyColumn(name: string, values: Int16Array, holds: string): TableColumn {
  return {
    name,
    role: 'key',
    type: 'int16',
    holds,
    unit: name === 'year' ? 'year' : 'code',
    fill: (into, from, to) => into.set(values.subarray(from, to)),
  };
}

function idColumn(
  scheme: IdScheme,
  suffix: string,
  states: Int16Array,
  table: TableRows,
): TableColumn {
  const of = sideWords(suffix);
  const number = suffix === '' ? '' : `_${suffix}`;
  if (scheme === 'gw') {
    return {
      name: `gwcode${suffix}`,
      role: 'id',
      type: 'int16',
      holds: `Gleditsch-Ward number of ${of} in the year; empty where their list lacks it`,
      unit: 'code',
      fill: gwFill(states, table),
    };
  }
  const { name, holds, textOf } = texts[scheme];
  const labels: string[] = [];
  const codes = new Map<string, number>();
  const codeOf = (text: string | null): number => {
    if (text === null) return NaN;
    return keptIn(codes, text, () => labels.push(text) - 1);
  };
  const values = new Float64Array(table.cells).fill(NaN);
  table.eachCell((cell, ccode, year) => (values[cell] = codeOf(textOf(ccode, year))));
  return {
    name: name + number,
    role: 'id',
    type: 'text',
    labels,
    holds: `${holds} ${of}`,
    unit: 'text',
    fill: fillStates(table.cellsOf(states), values),
  };
}

const texts = {
  iso3: {
    name: 'iso3',
    holds: 'ISO 3166 code of the present holder of it, empty for states of the past:',
    textOf: (ccode: number): string | null => labelOf(ccode).iso3,
  },
  abbreviation: {
    name: 'cow_abbreviation',
    holds: 'Correlates of War abbreviation of',
    textOf: (ccode: number): string | null => abbreviations.get(ccode) ?? null,
  },
  name: {
    name: 'name',
    holds: 'name in the year of',
    textOf: (ccode: number, year: number): string | null => labelOf(ccode, year).name,
  },
} as const;

const abbreviations = new Map(allStates().map(({ ccode, abbreviation }) => [ccode, abbreviation]));

function gwFill(states: Int16Array, table: TableRows): TableColumn['fill'] {
  const spans = new Map(allStates().map(({ ccode, gw }) => [ccode, gw]));
  const values = new Float64Array(table.cells).fill(NaN);
  table.eachCell((cell, ccode, year) => {
    const found = spans.get(ccode)?.find(([, from, to]) => from <= year && year <= to);
    if (found !== undefined) values[cell] = found[0];
  });
  return fillStates(table.cellsOf(states), values);
}
