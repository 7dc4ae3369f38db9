/** Ideal points of the UN against those published, and against what the page of the method says of both: each fit is made once. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  dynamicIdealPoints,
  staticIdealPoints,
  type IdealPoints,
} from '../../src/analysis/index.js';
import { loadRollCalls } from '../../src/app/rollcalls/roll-calls.js';
import type { RollCalls } from '../../src/core/roll-calls.js';
import { correlation } from '../analysis/ideal-points/simulate.js';
import { readDocument, tableRows, writtenNumber } from '../docs/markdown.js';
import { needsRaw, rawAbsent, rawRoot, rawRows } from '../support/raw.js';

/** The legacy edition of April 2020 (Bailey, Strezhnev & Voeten 2017), sessions 1 to 74. */
interface Published {
  readonly ccode: number;
  readonly session: number;
  readonly votes: number;
  readonly value: number;
  readonly q5: number;
  readonly q95: number;
}

function readPublished(): Published[] {
  return rawRows('un-ideal-points/IdealpointestimatesAll_Apr2020.csv.gz').map((row) => ({
    ccode: Number(row.ccode),
    session: Number(row.session),
    votes: Number(row.NVotes),
    value: Number(row.IdealPoint),
    q5: Number(row['Q5%']),
    q95: Number(row['Q95%']),
  }));
}

let calls: RollCalls;
let published: Published[];
let dynamic: IdealPoints;
let alone: IdealPoints;

/** Our place in the result for a published point. */
function placesIn({ voter, period }: IdealPoints): (point: Published) => number | undefined {
  const places = new Map<string, number>();
  voter.forEach((column, k) => places.set(`${calls.voters[column]!.id} ${period[k]!}`, k));
  return ({ ccode, session }) => places.get(`${ccode} ${session}`);
}

/** Pearson correlation with the published points, by session. */
function agreement(fit: IdealPoints): Map<number, number> {
  const place = placesIn(fit);
  const pairs = new Map<number, [number[], number[]]>();
  for (const point of published) {
    const k = place(point);
    if (k === undefined) continue;
    const [ours, theirs] = pairs.get(point.session) ?? [[], []];
    pairs.set(point.session, [ours, theirs]);
    ours.push(fit.value[k]!);
    theirs.push(point.value);
  }
  return new Map(
    [...pairs].map(([session, [ours, theirs]]) => [session, correlation(ours, theirs)]),
  );
}

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

const permanent = [2, 200, 220, 365, 710, 713];

describe.skipIf(rawAbsent)(needsRaw('ideal points against the published ones'), () => {
  beforeAll(async () => {
    published = readPublished();
    calls = await loadRollCalls(undefined, { rawRoot });
    dynamic = dynamicIdealPoints(calls);
    alone = await staticIdealPoints(calls);
  }, 600_000);

  it('rest on the same votes: their number is that published for all but two points', () => {
    const place = placesIn(dynamic);
    const other = published.filter((point) => {
      const k = place(point);
      return k === undefined || dynamic.votes[k] !== point.votes;
    });
    // The two Germanies and the two Yemens of session 45 are one each here (see the traps of un-votes).
    expect(other.map(({ ccode, session }) => [ccode, session])).toEqual([
      [260, 45],
      [678, 45],
    ]);
    expect(dynamic.omitted).toEqual([{ period: 19, rollCalls: 1, reason: 'too-few-roll-calls' }]);
  });

  it('agree in every session', () => {
    const found = agreement(dynamic);
    expect(found.size).toBe(73);
    const below = [...found].filter(([, r]) => r < 0.98);
    expect(below).toEqual([]);
    const after1950 = [...found].filter(([session]) => session + 1945 > 1950).map(([, r]) => r);
    expect(middle(after1950)).toBeGreaterThan(0.995);
    expect(Math.min(...after1950)).toBeGreaterThan(0.985);
  });

  it('order the permanent members otherwise only where published intervals overlap', () => {
    const place = placesIn(dynamic);
    const swapped: string[] = [];
    for (const a of published)
      for (const b of published) {
        if (a.session !== b.session || a.ccode >= b.ccode) continue;
        if (!permanent.includes(a.ccode) || !permanent.includes(b.ccode)) continue;
        const ours = dynamic.value[place(a)!]! - dynamic.value[place(b)!]!;
        if (ours * (a.value - b.value) > 0) continue;
        swapped.push(`${a.session}: ${a.ccode}, ${b.ccode}`);
        expect(a.q5 <= b.q95 && b.q5 <= a.q95, swapped.at(-1)).toBe(true);
      }
    expect(swapped.length).toBeLessThan(5);
  });

  it('have standard errors of the width of the published intervals', () => {
    const place = placesIn(dynamic);
    const ratios = published.flatMap((point) => {
      const k = place(point);
      const theirs = (point.q95 - point.q5) / (2 * 1.6448536);
      return k === undefined ? [] : [dynamic.error[k]! / theirs];
    });
    expect(middle(ratios)).toBeGreaterThan(0.9);
    expect(middle(ratios)).toBeLessThan(1.1);
  });

  it('converge for every session by itself, and agree where there are votes enough', () => {
    expect(alone.omitted).toEqual([{ period: 19, rollCalls: 1, reason: 'too-few-roll-calls' }]);
    const found = agreement(alone);
    expect(found.size).toBe(73);
    // With some 25 roll calls, a session says too little without its neighbours.
    const below = [...found].filter(([, r]) => r < 0.98).map(([session]) => session);
    expect(below).toEqual([6, 8, 10]);
    expect(middle([...found.values()])).toBeGreaterThan(0.995);
  });

  it('of an issue and a few sessions', () => {
    const fit = dynamicIdealPoints(calls, { issue: 'me', periods: [60, 74], smoothing: 0.1 });
    const [us, israel] = [2, 666].map((id) => calls.voters.findIndex((voter) => voter.id === id));
    const mean = fit.value.reduce((sum, x) => sum + x, 0) / fit.value.length;
    expect(mean).toBeCloseTo(0, 2);
    fit.value.forEach((x, k) => {
      if (fit.voter[k] === us || fit.voter[k] === israel) expect(x).toBeGreaterThan(2);
    });
  });

  describe('the page against the published series', () => {
    const page = readDocument('docs/methods/ideal-points.md');
    const within90 = 1.6448536;
    let fits: Record<string, IdealPoints>;

    beforeAll(() => {
      const unbridged = dynamicIdealPoints(calls, { bridge: false });
      fits = { default: dynamic, '`--no-bridge`': unbridged, '`--static`': alone };
    }, 600_000);

    /** The published points that a fit has too, with our place of each. */
    function common(fit: IdealPoints): (Published & { readonly k: number })[] {
      const place = placesIn(fit);
      return published.flatMap((point) => {
        const k = place(point);
        return k === undefined ? [] : [{ ...point, k }];
      });
    }

    it('has its correlations and errors', () => {
      const found = Object.entries(fits).map(([name, fit]) => {
        const points = common(fit);
        const together = correlation(
          points.map(({ k }) => fit.value[k]!),
          points.map(({ value }) => value),
        );
        const rs = [...agreement(fit).values()];
        const ratios = points.map(({ k, q5, q95 }) => (fit.error[k]! * 2 * within90) / (q95 - q5));
        return [
          ...[name, String(rs.length), writtenNumber(Math.min(...rs), 4)],
          ...[writtenNumber(middle(rs), 4), writtenNumber(together, 3)],
          writtenNumber(middle(ratios), 2),
        ];
      });
      expect(found).toEqual(tableRows(page, 'fit'));
    });

    it('has its share of points within our intervals, and its number of swapped pairs', () => {
      const points = common(dynamic);
      const inside = points.filter(
        ({ k, value }) => Math.abs(dynamic.value[k]! - value) < within90 * dynamic.error[k]!,
      );
      expect(page).toContain(`${((100 * inside.length) / points.length).toFixed(1)}% lie`);
      const some = points.filter(({ ccode }) => permanent.includes(ccode));
      const pairs = some.flatMap((a) =>
        some.flatMap((b) => (a.session === b.session && a.ccode < b.ccode ? [[a, b]] : [])),
      );
      const swapped = pairs.filter(
        ([a, b]) => (dynamic.value[a!.k]! - dynamic.value[b!.k]!) * (a!.value - b!.value) <= 0,
      );
      expect(page.replaceAll(/\s+/g, ' ')).toContain(
        `Of ${pairs.length} pairs of permanent members`,
      );
      expect(swapped.map(([a]) => a!.session).sort()).toEqual([5, 6]);
      expect(published).toHaveLength(10_469);
    });

    it('has its points of single states', () => {
      const points = common(dynamic);
      for (const [name, session, ...cells] of tableRows(page, 'state')) {
        const id = calls.voters.find((voter) => voter.name === name)!.id;
        const point = points.find((p) => p.ccode === id && p.session === Number(session))!;
        expect(cells, `${name} ${session}`).toEqual([
          ...[dynamic.value[point.k]!, dynamic.error[point.k]!, point.value].map((x) =>
            writtenNumber(x, 2),
          ),
          `${writtenNumber(point.q5, 2)} to ${writtenNumber(point.q95, 2)}`,
        ]);
      }
    });
  });
});
