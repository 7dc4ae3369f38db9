import { Cells, pairsOf } from '../cells.js';
import { breadthTo } from '../../core/coded-breadth.js';
import { codedEvents, type CleanCodedEvents } from '../coded-events/dataset.js';
import { count, pairKeys, restingOn, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { exercises as lists } from './dataset.js';
import { joined, sameExercises, exerciseLists, type ListedExercise } from './same.js';

const held = (description: string) => count(description, 'exercises');

const inList = (name: string, span: string, from: typeof lists | typeof codedEvents = lists) =>
  [
    restingOn(held(`Exercises of the pair alone in ${name} (${span})`), from),
    restingOn(held(`Exercises with others in ${name} (${span})`), from),
  ] as const;
const mme = inList('the multinational list', '1980-2010');
const jme = inList('the joint list', '1974-2010');
const russian = inList('the Russian list', '2009-2018, exercises of Russia only');
const coded = inList('the coded facts', '2003-2022, exercises of Russia with China', codedEvents);

/**
 * Counts of every pair that took part in at least one exercise of the year. The count of a list takes an exercise once even
 * where the list has it twice, with the participants of the list's entries.
 */
export const exercises = definePanelTable({
  id: 'exercises',
  title:
    'Military exercises that both states took part in, by the year of the start; a pair without a row has none in the lists that cover it',
  grain: 'dyad-year',
  from: { lists, codedEvents },
  columns: {
    ...pairKeys,
    year: yearKey({ from: 1974, to: 2022 }, 'Year in which the exercise began'),
    bilateral: held('Exercises of the pair alone, each once whichever lists have it'),
    multilateral: held('Exercises with further participants, each once whichever lists have it'),
    mme_bilateral: mme[0],
    mme_multilateral: mme[1],
    jme_bilateral: jme[0],
    jme_multilateral: jme[1],
    russian_bilateral: russian[0],
    russian_multilateral: russian[1],
    coded_bilateral: coded[0],
    coded_multilateral: coded[1],
  },
  build: ({ lists, codedEvents }) => {
    const pairs = new Cells((ccode1: number, ccode2: number, year: number) => ({
      ccode1,
      ccode2,
      year,
      bilateral: 0,
      multilateral: 0,
      mme_bilateral: 0,
      mme_multilateral: 0,
      jme_bilateral: 0,
      jme_multilateral: 0,
      russian_bilateral: 0,
      russian_multilateral: 0,
      coded_bilateral: 0,
      coded_multilateral: 0,
    }));
    for (const exercise of sameExercises([...lists, ...codedExercises(codedEvents)])) {
      const ofLists = exerciseLists.flatMap((list) => {
        const entries = exercise.entries.filter((entry) => entry.list === list);
        return entries.length === 0 ? [] : [[`${list}_`, joined(entries)] as const];
      });
      for (const [prefix, { year, states, others }] of [['', exercise] as const, ...ofLists]) {
        const side = states.length === 2 && !others ? 'bilateral' : 'multilateral';
        for (const [i, j] of pairsOf(states)) pairs.at(i, j, year)[`${prefix}${side}`]++;
      }
    }
    return pairs.values();
  },
});

/** The exercises among the coded facts, while they are coded in breadth; those that stand for a yearly programme are none. */
export function codedExercises(events: CleanCodedEvents): ListedExercise[] {
  return events
    .filter(
      ({ kind, indicator, year }) =>
        kind === 'exercise' && indicator !== 'exercises' && year <= breadthTo,
    )
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
