import { beforeAll, describe, expect, it } from 'vitest';
import {
  dynamicIdealPoints,
  staticIdealPoints,
  type IdealPoints,
} from '../../src/analysis/index.js';
import { loadRollCalls } from '../../src/app/roll-calls.js';
import type { RollCalls } from '../../src/core/roll-calls.js';
import { correlation } from '../analysis/ideal-points/simulate.js';
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

  it('converge for every session by itself, and agree where there are votes enough', async () => {
    const alone = await staticIdealPoints(calls);
    expect(alone.omitted).toEqual([{ period: 19, rollCalls: 1, reason: 'too-few-roll-calls' }]);
    const found = agreement(alone);
    expect(found.size).toBe(73);
    // With some 25 roll calls, a session says too little without its neighbours.
    const below = [...found].filter(([, r]) => r < 0.98).map(([session]) => session);
    expect(below).toEqual([6, 8, 10]);
    expect(middle([...found.values()])).toBeGreaterThan(0.995);
  }, 600_000);

  it('of an issue and a few sessions', () => {
    const fit = dynamicIdealPoints(calls, { issue: 'me', periods: [60, 74], smoothing: 0.1 });
    const [us, israel] = [2, 666].map((id) => calls.voters.findIndex((voter) => voter.id === id));
    const mean = fit.value.reduce((sum, x) => sum + x, 0) / fit.value.length;
    expect(mean).toBeCloseTo(0, 2);
    fit.value.forEach((x, k) => {
      if (fit.voter[k] === us || fit.voter[k] === israel) expect(x).toBeGreaterThan(2);
    });
  });
});
