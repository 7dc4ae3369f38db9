import { frameNeed } from '../../../core/frames.js';
import { defineItem } from './define.js';
import { listed } from './column-of.js';

const span = { from: 1946, to: 2018 };

export const defencePact = defineItem({
  id: 'defence-pact',
  title: 'Obligation to defend',
  short: 'defence pact',
  domain: 'security',
  sign: 1,
  why: 'A state that promises to fight when another is attacked has tied its security to it.',
  span,
  contact: true,
  datasets: ['atop'],
  family: 'binary',
  transition: true,
  needs: { obligations: frameNeed('directed-dyad-year', 'obligations', ['defense']) },
  values: ({ obligations }, at) =>
    listed(obligations, (row) => obligations.numbers.defense[row] === 1, at, span),
});

export const consultationPact = defineItem({
  id: 'consultation-pact',
  title: 'Obligation to consult or to stay neutral, without defence',
  short: 'other pacts',
  domain: 'security',
  sign: 1,
  why: 'A promise to consult in a crisis, or to help no attacker, is a first step towards an alliance.',
  span,
  contact: true,
  datasets: ['atop'],
  family: 'binary',
  transition: true,
  needs: {
    obligations: frameNeed('directed-dyad-year', 'obligations', [
      'defense',
      'consultation',
      'neutrality',
    ]),
  },
  values({ obligations }, at) {
    const { defense, consultation, neutrality } = obligations.numbers;
    const either = (row: number): boolean => consultation[row] === 1 || neutrality[row] === 1;
    const pact = listed(obligations, (row) => defense[row] === 1, at, span);
    // A pact of defence says more, and says it in the item above.
    return listed(obligations, either, at, span).map((value, row) =>
      pact[row] === 1 ? NaN : value,
    );
  },
});
