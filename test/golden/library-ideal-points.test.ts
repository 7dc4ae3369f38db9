/** Ideal points by votes of the UN Digital Library against the published series, as the page of the method says. */
import { beforeAll, describe, expect, it } from 'vitest';
import { dynamicIdealPoints, type IdealPoints } from '../../src/analysis/index.js';
import { loadRollCalls } from '../../src/app/rollcalls/roll-calls.js';
import { frameNeed } from '../../src/core/frames.js';
import type { RollCalls } from '../../src/core/roll-calls.js';
import { correlation } from '../analysis/ideal-points/simulate.js';
import { readDocument, tableRows, writtenNumber } from '../docs/markdown.js';
import { needsRaw, rawAbsent, rawRoot, rawRows } from '../support/raw.js';
import { sharedWorkspace } from '../support/workspaces.js';

interface Published {
  readonly ccode: number;
  /** That of a calendar year is the one that begins in it. */
  readonly session: number;
  readonly value: number;
}

const page = readDocument('docs/methods/ideal-points.md');

/** The legacy edition, by session. */
const legacy = (): Published[] =>
  rawRows('un-ideal-points/IdealpointestimatesAll_Apr2020.csv.gz').map((row) => ({
    ccode: Number(row.ccode),
    session: Number(row.session),
    value: Number(row.IdealPoint),
  }));

/** The final-passage series of July 2025, by calendar year. */
async function finalPassage(): Promise<Published[]> {
  const { panel } = await sharedWorkspace();
  const { rows, numbers } = await panel.loadFrame(frameNeed('state-year', 'ideal-points', ['fp']));
  return Array.from({ length: rows }, (_, row) => ({
    ccode: numbers.ccode[row]!,
    session: numbers.year[row]! - 1945,
    value: numbers.fp[row]!,
  })).filter(({ value }) => !Number.isNaN(value));
}

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

describe.skipIf(rawAbsent)(needsRaw('ideal points by votes of the library'), () => {
  let calls: RollCalls;
  let fit: IdealPoints;
  beforeAll(async () => {
    calls = await loadRollCalls(undefined, { rawRoot, unSource: 'undl' });
    fit = dynamicIdealPoints(calls);
  }, 600_000);

  function compared(name: string, published: readonly Published[], first: number): string[] {
    const ours = new Map<string, number>();
    fit.voter.forEach((column, k) =>
      ours.set(`${calls.voters[column]!.id} ${fit.period[k]!}`, fit.value[k]!),
    );
    const pairs = new Map<number, [number[], number[]]>();
    for (const { ccode, session, value } of published) {
      const own = ours.get(`${ccode} ${session}`);
      if (own === undefined || session < first) continue;
      const [mine, theirs] = pairs.get(session) ?? [[], []];
      pairs.set(session, [mine, theirs]);
      mine.push(own);
      theirs.push(value);
    }
    const all = [...pairs.values()];
    const rs = all.map(([mine, theirs]) => correlation(mine, theirs));
    const together = correlation(
      all.flatMap(([mine]) => mine),
      all.flatMap(([, theirs]) => theirs),
    );
    const last = Math.max(...pairs.keys());
    return [
      ...[name, `${first}–${last}`, writtenNumber(Math.min(...rs), 3)],
      ...[writtenNumber(middle(rs), 3), writtenNumber(together, 3)],
    ];
  }

  it('correlate with the published ones as the page says', async () => {
    const [all, final] = [legacy(), await finalPassage()];
    expect(tableRows(page, 'published series')).toEqual([
      compared('legacy, April 2020', all, 1),
      compared('legacy, April 2020', all, 21),
      compared('final passage, July 2025', final, 1),
      compared('final passage, July 2025', final, 21),
    ]);
  });

  it('reach the session that had begun, of which there are three votes', () => {
    expect(Math.max(...fit.period)).toBe(80);
    expect(calls.periods.filter((period) => period === 80)).toHaveLength(3);
  });
});
