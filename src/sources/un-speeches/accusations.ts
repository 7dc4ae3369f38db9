import { count, stateKey, yearKey } from '../columns.js';
import { sortedBy } from '../cells.js';
import { definePanelTable } from '../define-table.js';
import { statesIn } from './accused.js';
import { unSpeeches } from './dataset.js';

export const accusations = definePanelTable({
  id: 'accusations',
  title:
    'Speeches in the General Debate: sentences in which one state names another, and in which it accuses it; a state without a row is not named',
  grain: 'directed-dyad-year',
  from: { speeches: unSpeeches },
  columns: {
    ccode1: stateKey('Speaker'),
    ccode2: stateKey('State that is named'),
    year: yearKey(unSpeeches.coverage, 'Calendar year of the session’s General Debate'),
    named: count('Sentences that name it', 'sentences', 999),
    accusing: count(
      'Sentences that accuse it of force, threat, occupation or coercion',
      'sentences',
    ),
  },
  build: ({ speeches }) =>
    sortedBy(
      speeches.flatMap(({ ccode, year, text }) =>
        Array.from(statesIn(text, ccode), ([ccode2, counts]) => ({
          ccode1: ccode,
          ccode2,
          year,
          ...counts,
        })),
      ),
      'ccode1',
      'ccode2',
      'year',
    ),
});
