import { allenFlynnMachain2022, kane2006 } from '../../core/bibliography/index.js';
import { isInSystem, resolveState } from '../../states/index.js';
import { Cells } from '../cells.js';
import { defineDataset } from '../define.js';

const home = 2;

export const usTroops = defineDataset({
  id: 'us-troops',
  title: 'Military personnel of the United States abroad',
  version: 'troopdata, rebuilt series 1950-2024 (June 2026)',
  citation: [allenFlynnMachain2022, kane2006],
  licence: 'GPL (>= 3), from reports of the US Department of Defense in the public domain',
  redistributable: 'yes',
  url: 'https://github.com/meflynn/troopdata',
  coverage: { from: 1950, to: 2024, note: 'Without 1951-52, which the source interpolates.' },
  traps: [
    '1951 and 1952 are one number for both years, the mean of 1950 and 1953 where both are known: left out.',
    'Iraq in 2006 and 2007 stands at 423,300 and 510,000, reports of several quarters added: left out.',
    'From 2018 the Department withholds Afghanistan, Iraq and Syria from its tables: figures to 2021 are round estimates, later zeros are not known to be zero.',
    'From 2018 the reports leave out most personnel in Kuwait (16,197 in 2017, 2,112 in 2018) and Qatar (6,567, 837): their figures are far too low.',
    'China is 0 in 2000-2007 after 57 in 1999 and before 22 in 2008, when the embassy had guards and attachés: these zeros are gaps and left out.',
    'Vietnam is one series under the number of the North (816): until 1975 the troops were in the South (817). The two rows with the number of the South (1950, 1953) belong to the same series.',
    'Germany is one series under 255: to 1990 it is West Germany (260), a member from 1955.',
    'A state that changed its spelling has two rows in 29 state-years, one of them all zeros: they are added.',
    'Territories have numbers above 1000 and are no states. Rows of years in which a state was no member of the system are left out.',
    'The United States themselves (2) are no foreign state.',
    'Of the personnel only active duty is read; components can be negative where reports were corrected.',
  ],
  files: {
    main: {
      path: 'us-troops/troopdata-rebuild-country-year.csv.gz',
      columns: {
        countryname: { type: 'text' },
        year: { type: 'integer', min: 1950, max: 2024 },
        ccode: { type: 'integer', min: 2, max: 10999 },
        troops_ad: { type: 'integer', min: 0 },
      },
      key: ['countryname', 'ccode', 'year'],
      rows: 13_135,
    },
  },
  clean: ({ main }, context) => {
    const sums = new Cells((ccode: number, year: number) => ({ ccode, year, activeDuty: 0 }));
    for (const { countryname: value, year, ccode: number, troops_ad } of main) {
      const ccode = stateOf(number, year);
      if (ccode === undefined) {
        context.unmatched({ scheme: 'name', value, reason: 'not a state (territory)' });
        continue;
      }
      const reason = reasonToLeaveOut(ccode, year);
      if (reason === undefined) sums.at(ccode, year).activeDuty += troops_ad;
      else context.leftOut({ ccode, scheme: 'name', value, reason });
    }
    return sums.values();
  },
});

function stateOf(number: number, year: number): number | undefined {
  if (number === 816 && year <= 1975) return 817;
  if (number === 255 && year <= 1990) return 260;
  return resolveState('ccode', number).ccode;
}

function reasonToLeaveOut(ccode: number, year: number): string | undefined {
  if (ccode === home) return 'the United States themselves';
  if (year === 1951 || year === 1952) return 'interpolated by the source';
  if (ccode === 645 && (year === 2006 || year === 2007)) return 'reports of several quarters added';
  if (ccode === 710 && year >= 2000 && year <= 2007) return 'a gap written as zero';
  if (!isInSystem(ccode, year)) return 'not a member of the state system in the year';
  return undefined;
}
