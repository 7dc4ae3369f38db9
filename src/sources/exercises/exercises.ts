import type { CleanCodedEvents } from '../coded-events/dataset.js';
import type { CleanExercises } from './dataset.js';
import { exerciseLists, sameExercises, type ExerciseList, type ListedExercise } from './same.js';
import { collectRows } from '../collect.js';
import { definePanelTable, type PanelRows } from '../define-table.js';
import { count, stateKey, yearKey } from '../keys.js';

const datasets = ['exercises', 'coded-events'];
const lists = ['exercises'];
const coded = ['coded-events'];
const held = (description: string, from = datasets) => count(description, from, 'exercises');

const counts = [
  'bilateral',
  'multilateral',
  'mme_bilateral',
  'mme_multilateral',
  'jme_bilateral',
  'jme_multilateral',
  'russian_bilateral',
  'russian_multilateral',
  'coded_bilateral',
  'coded_multilateral',
] as const;

const inList = (name: string, span: string, from = lists) => ({
  bilateral: held(`Exercises of the pair alone in ${name} (${span})`, from),
  multilateral: held(`Exercises with others in ${name} (${span})`, from),
});
const mme = inList('the multinational list', '1980-2010');
const jme = inList('the joint list', '1974-2010');
const russian = inList('the Russian list', '2009-2018, exercises of Russia only');
const byHand = inList('the coded facts', '2003-2022, exercises of Russia with China', coded);

export const exercises = definePanelTable({
  id: 'exercises',
  title:
    'Military exercises that both states took part in, by the year of the start; a pair without a row has none in the lists that cover it',
  grain: 'dyad-year',
  orderBy: ['ccode1', 'ccode2', 'year'],
  datasets,
  columns: {
    ccode1: stateKey(datasets, 'State with the lower number'),
    ccode2: stateKey(datasets, 'State with the higher number'),
    year: yearKey(datasets, { from: 1974, to: 2022 }, 'Year in which the exercise began'),
    bilateral: held('Exercises of the pair alone, each once whichever lists have it'),
    multilateral: held('Exercises with further participants, each once whichever lists have it'),
    mme_bilateral: mme.bilateral,
    mme_multilateral: mme.multilateral,
    jme_bilateral: jme.bilateral,
    jme_multilateral: jme.multilateral,
    russian_bilateral: russian.bilateral,
    russian_multilateral: russian.multilateral,
    coded_bilateral: byHand.bilateral,
    coded_multilateral: byHand.multilateral,
  },
  build: (clean) =>
    buildExercises([
      ...(clean.exercises as CleanExercises),
      ...codedExercises(clean['coded-events'] as CleanCodedEvents),
    ]),
});

/** The exercises among the coded facts; those that stand for a yearly programme are none. */
export function codedExercises(events: CleanCodedEvents): ListedExercise[] {
  return events
    .filter(({ kind, indicator }) => kind === 'exercise' && indicator !== 'exercises')
    .map(({ date, title, actors }, index) => {
      const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
      return {
        list: 'coded',
        item: index + 1,
        name: /^[^,:(]+/.exec(title)?.[0] ?? title,
        year,
        month: month ?? null,
        day: day ?? null,
        states: actors,
        others: false,
      };
    });
}

type Counts = Record<(typeof counts)[number], number>;
type Held = Pick<ListedExercise, 'year' | 'states' | 'others'>;

/**
 * Counts of every pair that took part in at least one exercise of the year. A list's own count takes an exercise once even
 * where the list has it twice, with the participants of its own entries.
 */
function buildExercises(listed: readonly ListedExercise[]): PanelRows {
  const byPairYear = new Map<number, Counts>();
  const add = ({ year, states, others }: Held, list?: ExerciseList): void => {
    const side = states.length === 2 && !others ? 'bilateral' : 'multilateral';
    const name = list === undefined ? side : (`${list}_${side}` as const);
    states.forEach((i, position) => {
      for (const j of states.slice(position + 1)) {
        const key = (i * 1024 + j) * 4096 + year;
        let cell = byPairYear.get(key);
        if (cell === undefined) byPairYear.set(key, (cell = noCounts()));
        cell[name]++;
      }
    });
  };
  for (const exercise of sameExercises(listed)) {
    add(exercise);
    for (const list of exerciseLists) {
      const own = exercise.entries.filter((entry) => entry.list === list);
      if (own[0] !== undefined) add(joined(own[0].year, own), list);
    }
  }
  const out = collectRows(['ccode1', 'ccode2', 'year', ...counts]);
  for (const [key, cell] of [...byPairYear].sort(([a], [b]) => a - b))
    out.push({
      ccode1: Math.floor(key / 4096 / 1024),
      ccode2: Math.floor(key / 4096) % 1024,
      year: key % 4096,
      ...cell,
    });
  return out.finish();
}

const noCounts = (): Counts => Object.fromEntries(counts.map((name) => [name, 0])) as Counts;

const joined = (year: number, entries: readonly ListedExercise[]): Held => ({
  year,
  states: [...new Set(entries.flatMap(({ states }) => states))].sort((a, b) => a - b),
  others: entries.some(({ others }) => others),
});
