import { frameNeed } from '../../../core/frames.js';
import { defineItem, type LatentItem, unobserved } from './define.js';

const RUSSIA = 365;

interface Listed {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  readonly span: LatentItem['span'];
  readonly bilateral: 'bilateral' | 'russian_bilateral';
  readonly multilateral: 'multilateral' | 'russian_multilateral';
  /** Pairs that the list covers. */
  readonly covers: (ccode1: number, ccode2: number) => boolean;
}

/** Lists with another coverage are items of their own. */
const exercisesItem = ({
  id,
  title,
  short,
  span,
  bilateral,
  multilateral,
  covers,
}: Listed): LatentItem =>
  defineItem({
    id,
    title,
    short,
    domain: 'security',
    sign: 1,
    why: 'Forces that train together prepare to act together, or want others to believe it.',
    span,
    contact: true,
    datasets: ['exercises'],
    family: 'ordinal',
    categories: ['none', 'with others', 'of the two alone'],
    needs: { exercises: frameNeed('dyad-year', 'exercises', [bilateral, multilateral]) },
    values({ exercises }, at) {
      const values = unobserved(at);
      for (let row = 0; row < at.rows; row++)
        if (
          at.year[row]! >= span.from &&
          at.year[row]! <= span.to &&
          covers(at.ccode1[row]!, at.ccode2[row]!)
        )
          values[row] = 0;
      const { ccode1, ccode2, year } = exercises.numbers;
      for (let row = 0; row < exercises.rows; row++) {
        const found = at.rowOf(ccode1[row]!, ccode2[row]!, year[row]!);
        if (found < 0 || Number.isNaN(values[found]!)) continue;
        const [alone, among] = [bilateral, multilateral].map(
          (name) => exercises.numbers[name][row]!,
        );
        values[found] = alone! > 0 ? 2 : among! > 0 ? 1 : 0;
      }
      return values;
    },
  });

export const jointExercises = exercisesItem({
  id: 'joint-exercises',
  title: 'Joint military exercises',
  short: 'exercises',
  span: { from: 1980, to: 2010 },
  bilateral: 'bilateral',
  multilateral: 'multilateral',
  covers: () => true,
});

export const exercisesOfRussia = exercisesItem({
  id: 'exercises-of-russia',
  title: 'Joint military exercises of Russia after 2010',
  short: 'Russian drills',
  span: { from: 2011, to: 2018 },
  bilateral: 'russian_bilateral',
  multilateral: 'russian_multilateral',
  covers: (a, b) => a === RUSSIA || b === RUSSIA,
});
