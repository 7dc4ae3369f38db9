import { describe, expect, it } from 'vitest';
import { bridgedHeads } from '../../../src/analysis/ideal-points/bridge.js';
import { dynamicIdealPoints, staticIdealPoints } from '../../../src/analysis/index.js';
import { ConvergenceError, UsageError } from '../../../src/core/errors.js';
import type { RollCalls } from '../../../src/core/roll-calls.js';
import { requireConverged } from '../../../src/analysis/ideal-points/result.js';
import { simulate } from './simulate.js';

const { calls } = simulate(2, { voters: 12, periods: 3, items: 12, walk: 0.2, returning: 0 });

/** The same roll calls with other properties of their rows. */
const changed = (change: Partial<RollCalls>): RollCalls => ({ ...calls, ...change });

describe('roll calls that are the same', () => {
  const rows = [...calls.ids.keys()];
  const titled = (titles: Record<number, string>, more: Partial<RollCalls> = {}): number[] =>
    bridgedHeads(
      changed({ titles: calls.titles!.map((title, row) => titles[row] ?? title), ...more }),
      rows,
    );

  it('have the same title in the period before, however it is written', () => {
    const heads = titled({
      0: 'The Syrian Golan : resolution / adopted by the General Assembly',
      13: 'THE SYRIAN GOLAN',
      30: 'The Syrian Golan (A/63/l.5)',
    });
    expect([heads[0], heads[13], heads[30], heads[1]]).toEqual([0, 0, 0, 1]);
  });

  it('are not bridged over a period without them, where two share a title, or where it is short', () => {
    const title = 'Question of the Falkland Islands';
    expect(titled({ 0: title, 30: title })[30]).toBe(30);
    expect(titled({ 0: title, 13: title, 14: title })[13]).toBe(13);
    expect(titled({ 0: 'Palestine', 13: 'Palestine' })[13]).toBe(13);
  });

  it('are whole resolutions', () => {
    const title = 'Question of the Falkland Islands';
    const parts = calls.parts.map((_, row) => Number(row === 13));
    expect(titled({ 0: title, 13: title }, { parts })[13]).toBe(13);
  });

  it('are compared by their descriptions, unless these are items of the agenda', () => {
    const descriptions = calls.titles!.map(() => '');
    descriptions[0] = descriptions[13] = 'Calls for an end to the embargo';
    expect(titled({}, { descriptions })[13]).toBe(0);
    descriptions[0] = descriptions[13] = 'A/72/251 38 - Question of Palestine';
    expect(titled({}, { descriptions })[13]).toBe(13);
  });
});

describe('what is estimated from', () => {
  it('periods with too few roll calls have no points and say so', async () => {
    const periods = calls.periods.map((period, row) => (row === 35 ? 4 : period));
    const fit = dynamicIdealPoints(changed({ periods }));
    expect(fit.omitted).toEqual([{ period: 4, rollCalls: 1, reason: 'too-few-roll-calls' }]);
    expect(new Set(fit.period)).toEqual(new Set([1, 2, 3]));
    expect((await staticIdealPoints(changed({ periods }))).omitted).toEqual(fit.omitted);
    await expect(staticIdealPoints(changed({ periods }), { periods: [4, 4] })).rejects.toThrow(
      'period 4 has 1',
    );
    expect(() => dynamicIdealPoints(changed({ periods }), { periods: [4, 4] })).toThrow(UsageError);
  });

  it('votes on parts count up to 1989 unless asked for', () => {
    const parts = calls.parts.map((_, row) => Number(row % 3 === 0));
    const used = (year: number, rule?: 'all' | 'none'): number =>
      dynamicIdealPoints(changed({ parts, years: calls.years.map(() => year) }), { parts: rule })
        .items.row.length;
    expect(used(1989)).toBe(used(1990, 'all'));
    expect(used(1990)).toBe(used(1989, 'none'));
    expect(used(1990)).toBeLessThan(used(1989));
  });

  it('an issue and a range of periods', () => {
    const issues = calls.ids.map((_, row) => (row % 2 === 0 ? ['me'] : []));
    const fit = dynamicIdealPoints(changed({ issues }), { issue: 'me', periods: [2, 3] });
    expect([...fit.items.row].every((row) => row % 2 === 0 && row >= 12)).toBe(true);
  });

  it('a smaller variance of the walk makes smoother paths', () => {
    const roughness = (smoothing: number): number => {
      const { value, voter } = dynamicIdealPoints(calls, { smoothing });
      return value.reduce(
        (sum, x, k) => sum + (voter[k] === voter[k - 1] ? (x - value[k - 1]!) ** 2 : 0),
        0,
      );
    };
    expect(roughness(0.01)).toBeLessThan(roughness(1) / 3);
  });

  it('a voter who votes like no other comes out finite', () => {
    const columns = calls.voters.length;
    const votes = calls.votes.map((_, at) => (at % columns === 0 ? 3 : 1));
    const fit = dynamicIdealPoints(changed({ votes }));
    expect([...fit.value, ...fit.error].every(Number.isFinite)).toBe(true);
    expect(fit.value.every((x) => Math.abs(x) <= 5)).toBe(true);
  });
});

describe('an estimate that is not at rest', () => {
  it('is refused with the iterations and the residual', () => {
    const estimate = { converged: false, rounds: 7, residual: 0.4 };
    const check = (): void => requireConverged(estimate as never, 'of 3 roll calls');
    expect(check).toThrow(ConvergenceError);
    expect(check).toThrow(
      expect.objectContaining({ exitCode: 5, details: { iterations: 7, residual: 0.4 } }),
    );
  });
});
