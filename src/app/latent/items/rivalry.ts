import { frameNeed } from '../../../core/frames.js';
import { defineItem } from './define.js';
import { columnOf } from './column-of.js';

export const rivalryItem = defineItem({
  id: 'strategic-rivalry',
  title: 'Strategic rivalry',
  short: 'rivalry list',
  domain: 'hostility',
  sign: 1,
  why: 'Historians list as rivals those whose leaders see in each other a threat and an enemy.',
  span: { from: 1946, to: 2020 },
  contact: true,
  datasets: ['rivalry'],
  family: 'binary',
  transition: true,
  needs: { dyads: frameNeed('dyad-year', 'dyad-years', ['rivalry']) },
  values: ({ dyads }, at) => columnOf(dyads, dyads.numbers.rivalry, at),
});
