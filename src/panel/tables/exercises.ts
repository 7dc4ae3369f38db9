import { exercises as dataset, type CleanExercises } from '../../datasets/exercises.js';
import type { ExerciseList, ListedExercise } from '../../datasets/exercises-same.js';
import { collectRows } from '../collect.js';
import { definePanelTable, type PanelRows } from '../define.js';
import { count, stateKey, yearKey } from './keys.js';

const datasets = ['exercises'];
const held = (description: string) => count(description, datasets, 'exercises');
const lists = ['mme', 'jme', 'russian'] as const;

const counts = [
  'bilateral',
  'multilateral',
  'mme_bilateral',
  'mme_multilateral',
  'jme_bilateral',
  'jme_multilateral',
  'russian_bilateral',
  'russian_multilateral',
] as const;

const inList = (name: string, span: string) => ({
  bilateral: held(`Exercises of the pair alone in ${name} (${span})`),
  multilateral: held(`Exercises with others in ${name} (${span})`),
});
const mme = inList('the multinational list', '1980-2010');
const jme = inList('the joint list', '1974-2010');
const russian = inList('the Russian list', '2009-2018, exercises of Russia only');

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
    year: yearKey(datasets, dataset.coverage, 'Year in which the exercise began'),
    bilateral: held('Exercises of the pair alone, each once whichever lists have it'),
    multilateral: held('Exercises with further participants, each once whichever lists have it'),
    mme_bilateral: mme.bilateral,
    mme_multilateral: mme.multilateral,
    jme_bilateral: jme.bilateral,
    jme_multilateral: jme.multilateral,
    russian_bilateral: russian.bilateral,
    russian_multilateral: russian.multilateral,
  },
  build: (clean) => buildExercises(clean.exercises as CleanExercises),
});

type Counts = Record<(typeof counts)[number], number>;
type Held = Pick<ListedExercise, 'year' | 'states' | 'others'>;

/**
 * Counts of every pair that took part in at least one exercise of the year. A list's own count takes an exercise once even
 * where the list has it twice, with the participants of its own entries.
 */
export function buildExercises({ exercises: all }: CleanExercises): PanelRows {
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
  for (const exercise of all) {
    add(exercise);
    for (const list of lists) {
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
