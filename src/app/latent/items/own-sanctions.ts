import { frameNeed } from '../../../core/frames.js';
import { defineItem } from './define.js';
import { listed } from './column-of.js';

const span = { from: 1950, to: 2023 };
/** A measure of a body on its own member, which the member did not decide against another. */
const OWN_MEMBER = 3;

/** Either of the two against the other, by its own decision or that of a body it belongs to; those of the United Nations count for nobody. */
export const ownSanctions = defineItem({
  id: 'own-sanctions',
  title: 'Sanctions of one of the two against the other, by own decision',
  domain: 'hostility',
  sign: 1,
  why: 'A state that forbids trade, arms, money or travel to another wants to hurt him or make him yield.',
  span,
  contact: true,
  datasets: ['sanctions'],
  family: 'binary',
  transition: true,
  needs: { sanctions: frameNeed('directed-dyad-year', 'sanctions', ['by']) },
  values: ({ sanctions }, at) =>
    listed(sanctions, (row) => sanctions.numbers.by[row] !== OWN_MEMBER, at, span),
});
