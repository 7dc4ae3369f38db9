import { isDay } from '../../states/index.js';
import { yordan2023 } from '../../core/bibliography/index.js';
import { defineDataset } from '../define.js';
import { RowError } from '../row-error.js';

const members = ['USSR', 'Russia', 'USA', 'UK', 'France', 'China'] as const;
type Member = (typeof members)[number];
const noMember = { type: 'enum', values: members, missing: [''], nullable: true } as const;

/** Day on which the People’s Republic took the seat of China. */
const seatChange = '1971-10-25';

export const unscVetoes = defineDataset({
  id: 'unsc-vetoes',
  title: 'Vetoes in the United Nations Security Council',
  version: 'February 1946 to July 2022',
  citation: [yordan2023],
  licence: 'MIT',
  redistributable: 'yes',
  url: 'https://github.com/world-politics-datalab/vetoes-un-security-council',
  coverage: { from: 1946, to: 2022, note: '16 February 1946 to 8 July 2022.' },
  traps: [
    'The 0/1 columns by member miss casts of the United States, France and the USSR; only member_veto1 to member_veto3 are read.',
    'USSR and Russia are one state (365).',
    'A veto of China before 25 October 1971 would be that of Taiwan (713). The file holds none, though Taiwan vetoed the admission of Mongolia on 13 December 1955.',
    'Several early drafts share a meeting number in place of a draft number (S/PV.49 three times): the running number of the row tells them apart.',
    'A draft counts once however many members vetoed it; joint vetoes are vetoes with one running number.',
  ],
  files: {
    vetoes: {
      path: 'unsc-vetoes/unsc_vetoes_1946_sept2022.csv',
      columns: {
        date: { type: 'text' },
        year: { type: 'integer', min: 1946, max: 2022 },
        draft: { type: 'text' },
        agenda_item: { type: 'text' },
        member_veto1: { type: 'enum', values: members },
        member_veto2: noMember,
        member_veto3: noMember,
      },
      key: ['date', 'draft', 'agenda_item'],
      rows: 214,
      openEnd: true,
      duplicates: 'Drafts of one meeting that had no number.',
    },
  },
  /** One record per member and draft, in the order of the source. */
  clean: ({ vetoes }) =>
    vetoes.flatMap((row, index) => {
      const date = isoDate(row);
      const cast = [row.member_veto1, row.member_veto2, row.member_veto3].filter(
        (member) => member !== null,
      );
      return [...new Set(cast.map((member) => permanentMember(member, date)))].map((ccode) => ({
        item: index + 1,
        ccode,
        year: row.year,
        date,
        draft: oneLine(row.draft),
        agenda: oneLine(row.agenda_item),
      }));
    }),
});

function permanentMember(member: Member, date: string): number {
  if (member === 'China') return date < seatChange ? 713 : 710;
  return { USSR: 365, Russia: 365, USA: 2, UK: 200, France: 220 }[member];
}

const oneLine = (value: string): string => value.replace(/\s+/g, ' ').trim();

/** `2/16/1946` (month first) as `1946-02-16`, a day of the year of the row. */
function isoDate(row: { readonly date: string; readonly year: number }): string {
  const [month = '', day = '', year] = row.date.split('/');
  if (
    !/^\d{1,2}\/\d{1,2}\/\d{4}$/.test(row.date) ||
    Number(year) !== row.year ||
    !isDay(row.year, Number(month), Number(day))
  )
    throw new RowError(`a veto of ${row.year} has no valid date`, row, {
      column: 'date',
      expected: 'month/day/year, a day in the year of the column year',
    });
  return `${row.year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
