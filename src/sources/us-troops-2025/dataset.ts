import { allenFlynnMachain2022, kane2006 } from '../../core/bibliography/index.js';
import { isInSystem, resolveState } from '../../states/index.js';
import { Cells } from '../cells.js';
import { defineDataset } from '../define.js';
import { RowError } from '../row-error.js';

const year = 2025;
const home = 2;
/** Afghanistan, Iraq and Syria. */
const withheld: ReadonlySet<number> = new Set([645, 652, 700]);
/** Yemen, Vietnam and Micronesia. */
const gaps: ReadonlySet<number> = new Set([679, 816, 987]);

export const usTroops2025 = defineDataset({
  id: 'us-troops-2025',
  title: 'Military personnel of the United States abroad in 2025, provisional',
  version: 'troopdata, rebuilt quarters (June 2026)',
  citation: [allenFlynnMachain2022, kane2006],
  licence: 'GPL (>= 3), from reports of the US Department of Defense in the public domain',
  redistributable: 'yes',
  url: 'https://github.com/meflynn/troopdata',
  coverage: { from: year, to: year, note: 'December' },
  traps: [
    'The file of quarters is a rebuild with faults, of which the year 2025 alone is read: earlier quarters are too high or zero for many states.',
    'Italy, Romania, South Korea and Turkey are about twice the yearly file (`us-troops`) in every year from 2015: they are halved, which is a guess from 2024, and marked. Four states with up to three persons are halved with them.',
    'Some states with a few dozen persons look doubled too and are left as they are: Bosnia and Herzegovina, Cambodia, Czechia, Ivory Coast, Kyrgyzstan, North Macedonia, Sri Lanka, Tanzania.',
    'December is read, as the yearly file has it.',
    'The reports leave out Afghanistan, Iraq and Syria: their zeros are no counts and left out. Kuwait and Qatar are mostly left out of the reports: their figures are far too low.',
    'Vietnam, Yemen and Micronesia are 0 in all quarters, after 33, 4 and 3 persons in 2024: these zeros are gaps and left out.',
    'Numbers are those of Gleditsch and Ward for Germany, Serbia, Tonga and Yemen; Serbia has two rows, one of them all zeros: they are added. Territories have numbers above 1000 and are no states.',
  ],
  files: {
    quarters: {
      path: 'us-troops-2025/us_troops_2025_quarters.csv',
      columns: {
        countryname: { type: 'text' },
        ccode: { type: 'integer', min: 2, max: 10999 },
        q4: { type: 'integer', min: 0 },
        doubled: { type: 'integer', min: 0, max: 1 },
        q4_repaired: { type: 'integer', min: 0 },
      },
      key: ['ccode'],
      rows: 189,
    },
  },
  clean: ({ quarters }, context) => {
    const sums = new Cells((ccode: number, of: number) => ({
      ccode,
      year: of,
      activeDuty: 0,
      halved: false,
    }));
    for (const row of quarters) {
      const { countryname: value, ccode: number, q4, doubled, q4_repaired: repaired } = row;
      if (repaired !== (doubled === 1 ? Math.round(q4 / 2) : q4))
        throw new RowError(`the repaired count of ${value} is not that of December`, row, {
          column: 'q4_repaired',
          expected: 'q4, or its half where doubled is 1',
        });
      const { ccode } = resolveState('gw', number, year);
      if (ccode === undefined) {
        context.unmatched({ scheme: 'name', value, reason: 'not a state (territory)' });
        continue;
      }
      const reason = reasonToLeaveOut(ccode, repaired);
      if (reason === undefined) {
        const sum = sums.at(ccode, year);
        sum.activeDuty += repaired;
        sum.halved ||= doubled === 1;
      } else context.leftOut({ ccode, scheme: 'name', value, reason });
    }
    return sums.values();
  },
});

function reasonToLeaveOut(ccode: number, count: number): string | undefined {
  if (ccode === home) return 'the United States themselves';
  if (withheld.has(ccode) && count === 0) return 'withheld from the reports and written as zero';
  if (gaps.has(ccode) && count === 0) return 'a gap written as zero';
  if (!isInSystem(ccode, year)) return 'not a member of the state system in the year';
  return undefined;
}
