import { frameNeed } from '../../../core/frames.js';
import { defineItem } from './define.js';
import { listed } from './column-of.js';

const span = { from: 1950, to: 2023 };
/** The sender is named, rather than a body that it belongs to. */
const NAMED = 1;

/**
 * Either of the two against the other. What a body decides says nothing of the member (as an item of its own its slope
 * came out negative: most members have no quarrel with the target), and the United Nations count for nobody.
 */
export const ownSanctions = defineItem({
  id: 'own-sanctions',
  title: 'Sanctions of one of the two against the other, by own decision',
  domain: 'hostility',
  sign: 1,
  short: 'own sanctions',
  why: 'A state that forbids trade, arms, money or travel to another wants to hurt it or make it yield.',
  span,
  contact: true,
  datasets: ['sanctions'],
  family: 'binary',
  transition: true,
  needs: { sanctions: frameNeed('directed-dyad-year', 'sanctions', ['by']) },
  values: ({ sanctions }, at) =>
    listed(sanctions, (row) => sanctions.numbers.by[row] === NAMED, at, span),
});
