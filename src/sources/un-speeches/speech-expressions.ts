import {
  dictionaryColumns,
  speechDictionaries,
  speechDictionaryIds,
  type SpeechDictionaryId,
} from '../../core/speech-dictionaries.js';
import { entriesOf, recordOf } from '../../core/entries.js';
import { sortedBy } from '../cells.js';
import { count, stateKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { unSpeeches } from './dataset.js';

const counted = (id: SpeechDictionaryId) =>
  count(
    `Expressions of the frozen dictionary: ${speechDictionaries[id].about}`,
    'expressions',
    999,
  );

export const speechExpressions = definePanelTable({
  id: 'speech-expressions',
  title: 'Speeches in the General Debate: expressions of frozen dictionaries',
  grain: 'state-year',
  from: { speeches: unSpeeches },
  columns: {
    ccode: stateKey(),
    year: yearKey(unSpeeches.coverage, 'Calendar year of the session’s General Debate'),
    multipolarity: counted('multipolarity'),
    criticism_of_the_west: counted('criticism-of-the-west'),
    equality: counted('equality'),
    multi_vector: counted('multi-vector'),
    quad_aukus: counted('quad-aukus'),
  },
  build: ({ speeches }) =>
    sortedBy(
      speeches.map(({ ccode, year, text }) => ({ ccode, year, ...allExpressionsIn(text) })),
      'ccode',
      'year',
    ),
});

const compiled = (sources: readonly string[], flags: string): readonly RegExp[] =>
  sources.map((source) => new RegExp(source.replaceAll(' ', String.raw`\s`), flags));

const patterns = recordOf(speechDictionaryIds, (id) => [
  ...compiled(speechDictionaries[id].words, 'gi'),
  ...compiled(speechDictionaries[id].names, 'g'),
]);

/** How often a text has an expression of a dictionary. */
export const dictionaryExpressionsIn = (text: string, id: SpeechDictionaryId): number =>
  patterns[id].reduce((sum, pattern) => sum + (text.match(pattern)?.length ?? 0), 0);

type Column = (typeof dictionaryColumns)[SpeechDictionaryId];

function allExpressionsIn(text: string): Record<Column, number> {
  const columns = entriesOf(dictionaryColumns).map(
    ([id, column]) => [column, dictionaryExpressionsIn(text, id)] as const,
  );
  return Object.fromEntries(columns) as Record<Column, number>;
}
