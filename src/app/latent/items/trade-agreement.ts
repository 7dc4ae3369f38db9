import { frameNeed } from '../../../core/frames.js';
import { columnOf } from './column-of.js';
import { defineItem } from './define.js';

/**
 * 1 in the year in which a first common agreement enters into force for both, 0 before. Unobserved from then on: the
 * source records no end, so that it cannot witness that an agreement lasts. Unobserved too outside its years.
 */
export const tradeAgreement = defineItem({
  id: 'trade-agreement',
  title: 'Preferential trade agreement entering into force (DESTA)',
  short: 'trade pact',
  domain: 'ties',
  sign: 1,
  why: 'To open its market to one partner before others is a favour that a state binds itself to.',
  span: { from: 1948, to: 2020 },
  contact: true,
  datasets: ['trade-agreements'],
  family: 'binary',
  transition: true,
  needs: { dyads: frameNeed('dyad-year', 'dyad-years', ['trade_agreements']) },
  values({ dyads }, at) {
    const agreements = columnOf(dyads, dyads.numbers.trade_agreements, at);
    const samePair = (row: number): boolean =>
      at.ccode1[row - 1] === at.ccode1[row] && at.ccode2[row - 1] === at.ccode2[row];
    return agreements.map((now, row) => {
      const before = samePair(row) ? agreements[row - 1]! : 0;
      return Number.isNaN(now) || before > 0 ? NaN : Number(now > 0);
    });
  },
});
