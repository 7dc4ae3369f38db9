import { distanceYears, type CleanDistance } from './dataset.js';
import { collectRows } from '../collect.js';
import { definePanelTable } from '../define-table.js';
import { label, stateKey, yearKey } from '../keys.js';

const datasets = ['distance'];
const span = { from: 1946, to: distanceYears.capitals.last };

const degrees = (description: string, most: number) =>
  ({
    type: 'float64',
    kind: 'level',
    unit: 'degrees',
    min: -most,
    max: most,
    description,
    datasets,
  }) as const;

export const capitals = definePanelTable({
  id: 'capitals',
  title: 'Capital of each state at the end of the year, or of its time in it',
  grain: 'state-year',
  datasets,
  columns: {
    ccode: stateKey(datasets),
    year: yearKey(datasets, span),
    capital: label('Name of the capital', datasets),
    latitude: degrees('Latitude, north positive', 90),
    longitude: degrees('Longitude, east positive', 180),
  },
  orderBy: ['ccode', 'year'],
  build: (clean) => {
    const out = collectRows(['ccode', 'year', 'latitude', 'longitude'], ['capital']);
    for (const { year, ...capital } of lastOfYear(clean.distance as CleanDistance))
      out.push({ year, ...capital });
    return out.finish();
  },
});

function lastOfYear({ capitals: spells }: CleanDistance) {
  const yearOf = (day: string): number => Number(day.slice(0, 4));
  const known = new Map<
    number,
    { ccode: number; year: number; capital: string; latitude: number; longitude: number }
  >();
  for (const { ccode, name, from, to, latitude, longitude } of [...spells].sort((a, b) =>
    a.from < b.from ? -1 : 1,
  ))
    for (let year = Math.max(yearOf(from), span.from); year <= yearOf(to); year++)
      known.set(ccode * 4096 + year, { ccode, year, capital: name, latitude, longitude });
  return known.values();
}
