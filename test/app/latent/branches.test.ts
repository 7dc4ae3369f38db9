import { describe, expect, it } from 'vitest';
import { branchesOf, nothingSeen, see, startOf } from '../../../src/app/latent/branches.js';
import {
  latentDomains,
  type LatentItem,
  latentItems,
} from '../../../src/app/latent/items/index.js';
import { madeUp } from './made-up-item.js';

const list: LatentItem = {
  ...madeUp,
  id: 'list',
  family: 'binary',
  transition: true,
  contact: true,
};
const fresh: LatentItem = { ...madeUp, id: 'fresh', family: 'binary', domain: 'ties', sign: -1 };
const acts: LatentItem = { ...madeUp, id: 'acts', family: 'ordinal', categories: ['none', 'some', 'many'], silentTo: 1970 }; // prettier-ignore
const amount: LatentItem = { ...madeUp, id: 'amount', family: 'continuous' };

const items = [list, fresh, acts, amount];
const branches = branchesOf(items);
const logit = (share: number) => Math.log(share / (1 - share));

function startFrom(values: Readonly<Record<number, readonly number[]>>) {
  const seen = branches.map(nothingSeen);
  for (const [at, some] of Object.entries(values))
    for (const value of some) see(seen[Number(at)]!, value);
  return startOf(branches, seen);
}

describe('branches of items', () => {
  it('are three of a list that copies itself, two of an item that is silent at first, one of others', () => {
    expect(branches.map(({ item, kind }) => `${item.id} ${kind}`)).toEqual([
      ...['list first', 'list after 0', 'list after 1', 'fresh fresh'],
      ...['acts silent', 'acts tied', 'amount fresh'],
    ]);
  });

  it('start from how common values are, half a case added on either side', () => {
    const start = startFrom({
      1: [0, 0, 0, 0, 0, 0, 1, 1],
      4: [0, 0, 0, 0, 0, 0, 1, 1, 1, 2],
      6: [1, 2, 3, 6],
    });
    expect(start[1]!.thresholds[0]).toBeCloseTo(-logit(2.5 / 9), 12);
    // Ten values, four of which reach the second category and one the third
    expect(start[4]!.thresholds[0]).toBeCloseTo(-logit(4.5 / 11), 12);
    expect(start[4]!.thresholds[1]).toBeCloseTo(-logit(1.5 / 5), 12);
    const spread = Math.sqrt(50 / 4 - 9);
    expect(start[6]!.thresholds[0]).toBeCloseTo(-3, 12);
    expect(start[6]!.slope).toBeCloseTo(0.6 * spread, 12);
    expect(start[6]!.scale).toBeCloseTo(0.8 * spread, 12);
  });

  it('start even where nothing was seen', () => {
    const start = startFrom({});
    expect(start.map(({ thresholds }) => [...thresholds].map((one) => one + 0))).toEqual([
      ...[[0], [0], [0], [0]],
      ...[[0, 0], [0, 0], [0]],
    ]);
    expect(start[6]).toMatchObject({ slope: 0.6, scale: 0.8 });
  });

  it('have the sign and the domain of their item, and opportunity where it needs contact', () => {
    const start = startFrom({});
    expect(start.map(({ slope }) => Math.sign(slope))).toEqual([1, 1, 1, -1, 1, 1, 1]);
    expect(start.map(({ domain }) => latentDomains[domain])).toEqual(
      branches.map(({ item }) => item.domain),
    );
    expect(start.map(({ opportunity }) => opportunity.length)).toEqual([5, 5, 5, 0, 0, 0, 0]);
  });

  it('of a silent item are learned first and then tied to what was learned', () => {
    const start = startFrom({ 4: [0, 1, 1, 2] });
    expect(start[4]).toMatchObject({ silent: true });
    expect(start[5]).toMatchObject({ tied: 4, thresholds: start[4]!.thresholds });
    expect(start.filter(({ silent, tied }) => silent ?? tied !== undefined)).toHaveLength(2);
  });

  it('of the model tie every item to the silent one before it', () => {
    const all = branchesOf(latentItems);
    startOf(all, all.map(nothingSeen)).forEach(({ tied }, at) => {
      if (tied === undefined) return;
      expect(all[tied]).toEqual({ item: all[at]!.item, kind: 'silent' });
    });
  });
});
