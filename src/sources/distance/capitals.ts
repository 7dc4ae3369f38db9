import { yearOf, yearsOf } from '../cells.js';
import { figure, label, stateKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { distance, distanceYears } from './dataset.js';

const span = { from: 1946, to: distanceYears.capitals.last };
const degrees = (description: string, most: number) =>
  figure(description, 'degrees', { min: -most, max: most });

export const capitals = definePanelTable({
  id: 'capitals',
  title: 'Capital of each state at the end of the year, or of its time in it',
  grain: 'state-year',
  from: { distance },
  columns: {
    ccode: stateKey(),
    year: yearKey(span),
    capital: label('Name of the capital'),
    latitude: degrees('Latitude, north positive', 90),
    longitude: degrees('Longitude, east positive', 180),
  },
  build: ({ distance }) => {
    const spells = [...distance.capitals].sort((a, b) => (a.from < b.from ? -1 : 1));
    const years = spells.flatMap(({ from, to, name, ...place }) =>
      yearsOf(Math.max(yearOf(from), span.from), yearOf(to)).map((year) => ({
        ...place,
        year,
        capital: name,
      })),
    );
    return new Map(years.map((row) => [`${row.ccode} ${row.year}`, row])).values();
  },
});
