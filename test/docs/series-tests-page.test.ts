import { expect, it } from 'vitest';
import { changeShares, leadShare } from '../support/series-simulation.js';
import { readDocument, tableRows } from './markdown.js';

const page = readDocument('docs/methods/series-tests.md');

// The longer series take longer: they were computed by the same functions.
const short = (rows: string[][]): string[][] => rows.filter(([n]) => n === '30');

it.each(short(tableRows(page, 'years')).filter(([, , change]) => change !== '3'))(
  'changes in %s years with autocorrelation %s and a change of %s are found as often as the page says',
  (n, phi, change, found, sure, right) => {
    const shares = changeShares(Number(n), Number(phi), Number(change));
    expect([shares.found, shares.sure]).toEqual([Number(found), Number(sure)]);
    if (change !== '0') expect(shares.right).toBe(Number(right));
  },
);

it.each(short(tableRows(page, 'length')).filter(([, phi]) => phi === '1'))(
  'leads in %s years with autocorrelation %s and pull %s are found as often as the page says',
  (n, phi, pull, textbook, augmented) => {
    const share = (augment: 0 | 1) => leadShare(Number(n), Number(phi), Number(pull), augment);
    expect([share(0), share(1)]).toEqual([Number(textbook), Number(augmented)]);
  },
);
