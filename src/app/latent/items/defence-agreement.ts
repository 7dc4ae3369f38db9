import { frameNeed } from '../../../core/frames.js';
import { defineItem } from './define.js';
import { listed } from './column-of.js';

const span = { from: 1980, to: 2010 };

export const defenceAgreement = defineItem({
  id: 'defence-agreement',
  title: 'Agreement on defence cooperation in force',
  short: 'defence accord',
  domain: 'security',
  sign: 1,
  why: 'Agreements on training, arms, research or secrets are how states work together in defence today.',
  span,
  contact: true,
  datasets: ['dca'],
  family: 'binary',
  transition: true,
  needs: { agreements: frameNeed('dyad-year', 'defense-agreements', ['in_force']) },
  values: ({ agreements }, at) =>
    listed(agreements, (row) => agreements.numbers.in_force[row]! > 0, at, span),
});
