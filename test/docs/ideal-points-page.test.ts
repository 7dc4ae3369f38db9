import { beforeAll, describe, expect, it } from 'vitest';
import {
  dynamicIdealPoints,
  staticIdealPoints,
  type IdealPoints,
} from '../../src/analysis/index.js';
import { rollCallMethods } from '../../src/app/roll-call-methods.js';
import { loadRollCalls } from '../../src/app/roll-calls.js';
import type { RollCalls } from '../../src/core/roll-calls.js';
import { correlation, simulate } from '../analysis/ideal-points/simulate.js';
import { needsRaw, rawAbsent, rawRoot, rawRows } from '../support/raw.js';
import { readDocument, tableRows } from './markdown.js';

const page = readDocument('docs/methods/ideal-points.md');

/** A number as the page writes it, without the zero before the point. */
const written = (value: number, digits: number): string =>
  value.toFixed(digits).replace(/^(-?)0\./, '$1.');

const within90 = 1.6448536;

it.each(tableRows(page, 'voters'))(
  'simulations of %s voters, %s periods and %s roll calls, step %s, %s runs, came out as the page says',
  (voters, periods, items, walk, runs, least, held) => {
    const design = {
      ...{ voters: Number(voters), periods: Number(periods) },
      ...{ items: Number(items), walk: Number(walk) },
    };
    let [worst, inside, points] = [1, 0, 0];
    for (let seed = 1; seed <= Number(runs); seed++) {
      const truth = simulate(seed, design);
      const fit = dynamicIdealPoints(truth.calls, { smoothing: 2 * design.walk ** 2 });
      const known = Float64Array.from(
        fit.voter,
        (voter, k) => truth.points[(fit.period[k]! - 1) * design.voters + voter]!,
      );
      const r = correlation(known, fit.value);
      worst = Math.min(worst, Math.abs(r));
      known.forEach((x, k) => {
        const off = Math.abs(x * Math.sign(r) - fit.value[k]!);
        inside += Number(off < within90 * fit.error[k]!);
      });
      points += known.length;
    }
    expect([written(worst, 3), written(inside / points, 3)]).toEqual([least, held]);
  },
  60_000,
);

it('the page names every work that the verb cites, and no other', () => {
  const [, references = ''] = page.split('## References');
  const dois = [...references.matchAll(/https:\/\/doi\.org\/(\S+)/g)].map(([, doi]) => doi);
  expect(dois).toEqual(rollCallMethods['ideal-points'].references.map(({ doi }) => doi));
});

interface Published {
  readonly ccode: number;
  readonly session: number;
  readonly value: number;
  readonly q5: number;
  readonly q95: number;
}

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

describe.skipIf(rawAbsent)(needsRaw('the page against the published series'), () => {
  let calls: RollCalls;
  let published: Published[];
  let fits: Record<string, IdealPoints>;

  beforeAll(async () => {
    calls = await loadRollCalls(undefined, { rawRoot });
    const raw = rawRows('un-ideal-points/IdealpointestimatesAll_Apr2020.csv.gz');
    published = raw.map((row) => ({
      ...{ ccode: Number(row.ccode), session: Number(row.session) },
      value: Number(row.IdealPoint),
      ...{ q5: Number(row['Q5%']), q95: Number(row['Q95%']) },
    }));
    fits = {
      default: dynamicIdealPoints(calls),
      '`--no-bridge`': dynamicIdealPoints(calls, { bridge: false }),
      '`--static`': await staticIdealPoints(calls),
    };
  }, 600_000);

  /** The published points that a fit has too, with our place of each. */
  function common({ voter, period }: IdealPoints): (Published & { readonly k: number })[] {
    const places = new Map<string, number>();
    voter.forEach((column, k) => places.set(`${calls.voters[column]!.id} ${period[k]!}`, k));
    return published.flatMap((point) => {
      const k = places.get(`${point.ccode} ${point.session}`);
      return k === undefined ? [] : [{ ...point, k }];
    });
  }

  it('has its correlations and errors', () => {
    const found = Object.entries(fits).map(([name, fit]) => {
      const points = common(fit);
      const agreement = (of: typeof points): number =>
        correlation(
          of.map(({ k }) => fit.value[k]!),
          of.map(({ value }) => value),
        );
      const sessions = [...new Set(points.map(({ session }) => session))];
      const rs = sessions.map((session) => agreement(points.filter((p) => p.session === session)));
      const ratios = points.map(({ k, q5, q95 }) => (fit.error[k]! * 2 * within90) / (q95 - q5));
      return [
        ...[name, String(sessions.length), written(Math.min(...rs), 4), written(middle(rs), 4)],
        ...[written(agreement(points), 3), written(middle(ratios), 2)],
      ];
    });
    expect(found).toEqual(tableRows(page, 'fit'));
  });

  it('has its share of points within our intervals, and its number of swapped pairs', () => {
    const fit = fits['default']!;
    const points = common(fit);
    const inside = points.filter(
      ({ k, value }) => Math.abs(fit.value[k]! - value) < within90 * fit.error[k]!,
    );
    expect(page).toContain(`${((100 * inside.length) / points.length).toFixed(1)}% lie`);
    const permanent = points.filter(({ ccode }) => [2, 200, 220, 365, 710, 713].includes(ccode));
    const pairs = permanent.flatMap((a) =>
      permanent.flatMap((b) => (a.session === b.session && a.ccode < b.ccode ? [[a, b]] : [])),
    );
    const swapped = pairs.filter(
      ([a, b]) => (fit.value[a!.k]! - fit.value[b!.k]!) * (a!.value - b!.value) <= 0,
    );
    expect(page.replaceAll(/\s+/g, ' ')).toContain(`Of ${pairs.length} pairs of permanent members`);
    expect(swapped.map(([a]) => a!.session).sort()).toEqual([5, 6]);
    expect(published).toHaveLength(10_469);
  });

  it('has its points of single states', () => {
    const fit = fits['default']!;
    const points = common(fit);
    for (const [name, session, ...cells] of tableRows(page, 'state')) {
      const id = calls.voters.find((voter) => voter.name === name)!.id;
      const point = points.find((p) => p.ccode === id && p.session === Number(session))!;
      expect(cells, `${name} ${session}`).toEqual([
        ...[fit.value[point.k]!, fit.error[point.k]!, point.value].map((x) => written(x, 2)),
        `${written(point.q5, 2)} to ${written(point.q95, 2)}`,
      ]);
    }
  });
});
