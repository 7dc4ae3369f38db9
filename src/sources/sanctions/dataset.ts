import {
  dominguez1989,
  felbermayr2020,
  mastanduno1992,
  weiss2017,
  yalcin2025,
} from '../../core/bibliography/index.js';
import { sanctionTypes, type SanctionType } from '../../core/sanction-types.js';
import { defineDataset, rawFiles, type RowsOf } from '../define.js';
import { RowError } from '../row-error.js';
import { sideOf, type SanctionSide } from './sides.js';

/** Sanctions of one side on another, over years. */
export interface SanctionCase {
  readonly id: number;
  readonly sender: SanctionSide;
  readonly target: SanctionSide;
  readonly from: number;
  readonly to: number;
  readonly types: readonly SanctionType[];
}

/** First and last year of the list. */
const sanctionYears = { from: 1949, to: 2023 } as const;

const flag = { type: 'integer', min: 0, max: 1 } as const;
const year = { type: 'integer', min: sanctionYears.from, max: sanctionYears.to } as const;

const files = rawFiles({
  main: {
    path: 'sanctions-gsdb4/gsdb_r4_cases.csv.gz',
    columns: {
      case_id: { type: 'integer', min: 1, max: 1547 },
      sanctioned_state: { type: 'text' },
      sanctioning_state: { type: 'text' },
      begin: year,
      end: year,
      trade: flag,
      arms: flag,
      military: flag,
      financial: flag,
      travel: flag,
      other: flag,
    },
    key: ['case_id'],
    direction: [{ state: 'United States', more: 'sanctioning_state', less: 'sanctioned_state' }],
    rows: 1547,
  },
});
type Row = RowsOf<typeof files>['main'][number];

/** Cases that are left out, and why. */
const doubtful: Readonly<Record<number, string>> = {
  8: 'the Organization of American States on China, 1950-1985: no decision is known, and its members recognised China one by one from 1960 on',
  1519: 'Kazakhstan on Russia, 2023: Kazakhstan denies it',
};

export const sanctions = defineDataset({
  id: 'sanctions',
  title: 'Global Sanctions Data Base',
  version: 'release 4 (2025), 1,547 cases',
  citation: [felbermayr2020, yalcin2025, mastanduno1992, weiss2017, dominguez1989],
  licence: 'citation required; the data base is given on request, so only flags and counts ship',
  redistributable: 'derived-only',
  url: 'https://www.globalsanctionsdatabase.com',
  coverage: { ...sanctionYears, note: 'All cases of the source: a pair without one has 0.' },
  traps: [
    'An end of 2023 means that the case went on, or that its end is not known. Nothing of 2024 and later is in the list.',
    'Cases were renumbered between release 3 and 4: an id of one is another case in the other.',
    'Sides are names, several to a cell; six hold a comma themselves (“Korea, South”). A name means the state of the year: “Germany” the Federal Republic before 1990, “South Vietnam” all of Viet Nam from 1976 on, “Yemen, North” the united state from 1990 on.',
    'A body stands for its members of the year: by coded memberships (European Union and Economic Community, Group of Seven and Eight without Russia, NATO, OSCE, Eurasian Economic Union), by the Correlates of War list, kept as in 2014 after it ends but for Morocco in the African Union (2017), and for CoCom by Mastanduno 1992.',
    'That a member carried out what its body decided is taken from the decision. Known exceptions are left out: Egypt, Jordan, the Emirates and Sudan from the boycott of Israel once they repealed it, Mexico and those that took up relations with Cuba before 1975 from the sanctions of 1964. Others that let the boycott lapse (Morocco, Tunisia, Bahrain) still stand.',
    'The United Nations (88 cases) stand for themselves: their sanctions are those of no member.',
    'Five groups whose members are not known here are left out: UNASUR, the participants of the Kimberley Process, the signatories of the Paris agreements of 1991 and of the Rome Statute, and the “Western countries” of the oil embargo of 1973, whose targets are named one by one too.',
    'Armed groups, territories and regions (Palestine, Gibraltar, Hong Kong, Rhodesia before 1965) are no states of the list.',
    'Two cases are left out as doubtful: 8 (Organization of American States on China, 1950-1985) and 1519 (Kazakhstan on Russia, 2023).',
    'What the source lacks is a 0 here. Missing are informal pressure (China on South Korea 2017 and on Australia 2020), India’s measures on China of 2020, Russia’s embargo on goods of Ukraine from 2016, lists of persons of the United States on Russia before 2014, and the American arms embargo on Iran from 2017 to 2020.',
    'The Arab League’s measures on Syria and those of the OSCE on Armenia and Azerbaijan are a body’s on its own member, and kept apart.',
    'Nineteen cases listed under Ukraine and Moldova aim at territory that the government has lost (Crimea, Donetsk and Luhansk, Transnistria) or at persons whom it opposes (the circles of Yanukovych and of Plahotniuc). They are marked, and count as no sanctions on the state. The model of latent hostility does not see the mark: those pairs have a chance of hostility of at most .07.',
    'A case says that there were sanctions, not how hard they were. Threats are no sanctions. The success that the source codes is not read.',
  ],
  files,
  clean: ({ main }, context): SanctionCase[] =>
    main.flatMap((row) => {
      if (row.end < row.begin) throw refused(row, 'end', 'a year from begin on');
      const types = sanctionTypes.filter((type) => row[type] === 1);
      if (types.length === 0) throw refused(row, 'trade', 'at least one type of sanction');
      const reason = doubtful[row.case_id];
      if (reason !== undefined) {
        context.unmatched({ scheme: 'name', value: `case ${row.case_id}`, reason });
        return [];
      }
      const years = { from: row.begin, to: row.end };
      const sender = sideOf(row.sanctioning_state, years, context);
      const target = sideOf(row.sanctioned_state, years, context);
      return [{ id: row.case_id, sender, target, ...years, types }];
    }),
});

function refused(row: Row, column: keyof Row, expected: string): RowError {
  return new RowError(`the sanctions case ${row.case_id} has an unexpected ${column}`, row, {
    column,
    expected,
  });
}
