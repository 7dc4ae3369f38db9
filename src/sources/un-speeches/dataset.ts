import { baturoDasandiMikhaylov2017 } from '../../core/bibliography/index.js';
import { sortedBy } from '../cells.js';
import { defineDataset, rawFiles, type RowsOf } from '../define.js';
import { RowError } from '../row-error.js';

const coverage = { from: 2014, to: 2024 } as const;

/** The speeches of some years. */
const speechesOf = <Rows extends number>(from: number, to: number, rows: Rows) =>
  ({
    path: `un-speeches-ungdc/speeches_${from}_${to}.csv.gz`,
    columns: {
      iso3: { type: 'text' },
      ccode: { type: 'integer', min: 2, max: 990, nullable: true, missing: [''] },
      year: { type: 'integer', min: from, max: to },
      text: { type: 'text' },
    },
    key: ['iso3', 'year'],
    rows,
  }) as const;

const files = rawFiles({
  early: speechesOf(2014, 2017, 777),
  middle: speechesOf(2018, 2020, 584),
  late: speechesOf(2021, 2024, 771),
});
type Row = RowsOf<typeof files>['early'][number];

export const unSpeeches = defineDataset({
  id: 'un-speeches',
  title: 'UN General Debate Corpus: speeches in the General Debate in English',
  version: 'sessions 69 to 79 (2014-2024), as packed in an analysis of November 2025',
  citation: [baturoDasandiMikhaylov2017],
  licence:
    'Corpus on Harvard Dataverse under CC0 by report of others, packed under MIT: no text enters the panel, only figures computed from it',
  redistributable: 'derived-only',
  url: 'https://doi.org/10.7910/DVN/0TJX8Y',
  coverage: { ...coverage, note: 'One speech a state and year, 192 to 196 a year.' },
  traps: [
    'Most texts are the UN’s translation into English, or an interpretation of it: words are the translator’s.',
    'Line breaks of the printed records leave a blank after a hyphen (self- determination): a hyphen ends a word.',
    'The speeches of 2020 were recorded on video and are shorter; those of 2020, 2023 and 2024 are partly texts handed in and not verbatim records, with greetings and headings in them.',
    'Kazakhstan 2020, Kyrgyzstan 2024 and Israel 2024 hold some text in other scripts: letters that are not Latin are left out.',
    'The rank of the speaker differs by state and year, and a new government speaks with another voice: a change is one of the speaker too.',
    'The European Union, Palestine and the Holy See speak and are no members of the state system: they are left out.',
    'The session of 2025 is at hand as raw scans in several languages only, and is left out.',
  ],
  files,
  clean: ({ early, middle, late }, { stateOf }) => {
    const speeches = [...early, ...middle, ...late].flatMap((row) => {
      const { iso3, ccode: listed, year, text } = row;
      const ccode = stateOf('iso3', iso3, { when: year });
      if (ccode === null) return [];
      if (listed !== null && listed !== ccode) throw refused(row, 'ccode', String(ccode));
      if (text.length < SHORTEST) throw refused(row, 'text', `at least ${SHORTEST} characters`);
      return [{ ccode, year, text }];
    });
    return sortedBy(speeches, 'year', 'ccode');
  },
});

/** Fewest characters of a speech: the shortest has 2,981. */
const SHORTEST = 2000;

const refused = (row: Row, column: 'ccode' | 'text', expected: string): RowError =>
  new RowError(`the speech of ${row.iso3} in ${row.year} has an unexpected ${column}`, row, {
    column,
    value: String(row[column] ?? '').slice(0, 80),
    expected,
  });
