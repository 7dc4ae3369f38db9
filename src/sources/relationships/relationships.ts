import { figure, label, orNull, pairKeys, stateKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { labelOf } from '../../states/index.js';
import { relationships as dataset, relationshipYears, type Coding } from './dataset.js';

const degrees = 'rivalry, distance, convenience, partnership, alliance or other';

export const relationships = definePanelTable({
  id: 'relationships',
  title: 'Labelled relationships, one row per pair and year that was coded',
  grain: 'dyad-year',
  orderBy: ['ccode1', 'ccode2', 'year'],
  from: { dataset },
  columns: {
    ...pairKeys,
    year: yearKey(relationshipYears),
    id: label('Id of the row in coded/relationships.csv'),
    degree: label(`How close the two were: ${degrees}`),
    alternate: orNull(label('Next best degree; null where none is near')),
    certainty: label('high, medium or low'),
    change: label('yes where the degree changed within the year, no elsewhere'),
    dependence: label('State that depends on the other; both, none or unclear'),
    double_containment: label('yes, one-sided, no or unclear'),
    third: orNull({ ...stateKey('State that the two contain together'), kind: 'label' }),
    pass1: label('Degree, dependence and double containment by the first pass'),
    pass2: label('The same by the second pass'),
    sources: label('The two works that the label rests on, with the kind of each'),
    stratum: label('Stratum of the sample'),
    weight: figure('Rows of the stratum in the frame for each row drawn', 'rows', { min: 1 }),
  },
  *build({ dataset: rows }) {
    for (const row of rows) {
      const { id, ccode1, ccode2, year, degree, alternate, certainty, third, stratum, weight } =
        row;
      yield {
        ...{ id, ccode1, ccode2, year, degree, alternate, certainty, third, stratum, weight },
        change: row.change ? 'yes' : 'no',
        dependence: written(row.dependence),
        double_containment: row.doubleContainment,
        pass1: coding(row.passes[0]),
        pass2: coding(row.passes[1]),
        sources: row.sources.map(({ work, kind }) => `${work} (${kind})`).join('; '),
      };
    }
  },
});

const written = (dependence: Coding['dependence']): string =>
  typeof dependence === 'number' ? labelOf(dependence).name : dependence;

const coding = ({ degree, dependence, doubleContainment }: Coding): string =>
  [degree, written(dependence), doubleContainment].join('|');
