import { idealPointDistance } from '../../../src/app/latent/items/ideal-point-distance.js';
import type { LatentDomain } from '../../../src/core/latent-domains.js';
import { frameNeed } from '../../../src/core/frames.js';
import { indexPairs } from '../../../src/measures/shared/pair-index.js';
import { markdownTable } from '../../markdown-table.js';
import type { Part } from '../part.js';
import type { Relations } from '../relations.js';
import type { Setting } from '../setting.js';
import { spearman, withinGroups } from '../spearman.js';

/** Rank correlation of a domain with a score that is not in the model; the sign is that of closer on both sides. */
interface Compared {
  readonly score: string;
  readonly domain: LatentDomain;
  readonly over: string;
  readonly number: number;
  readonly correlation: number;
}

const LEAST = 10;
const CHINA = 710;

export const otherScores: Part<readonly Compared[]> = {
  id: 'other-scores',
  async run(setting) {
    const relations = await setting.relations();
    const scores = await scoresOf(setting, relations);
    const relevant = [...relations.relevantRows()];
    const points = (row: number): number => -scores.distance[row]!;
    return [
      ...overDecades(
        relations,
        'published ideal points (less their distance)',
        'votes',
        relevant,
        points,
      ),
      ...(['hostility', 'security'] as const).flatMap((domain) =>
        bothWays(
          relations,
          'Tsinghua score of China’s relations',
          domain,
          scores.tsinghuaRows,
          (row) => scores.tsinghua(row),
        ),
      ),
      ...overDecades(relations, 'peace scale', 'hostility', relevant, scores.peace),
    ];
  },
  markdown: (found) =>
    `${sentence(found)}\n\n${markdownTable(
      ['score', 'domain', 'over', 'number', 'Spearman'],
      found.map(({ score, domain, over, number, correlation }) => [
        score,
        domain === 'hostility' ? 'hostility (minus)' : domain,
        over,
        number.toLocaleString('en-GB'),
        correlation.toFixed(3),
      ]),
    )}`,
};

function sentence(found: readonly Compared[]): string {
  const scores = [...new Set(found.map(({ score, domain }) => `${score}, ${domain}`))];
  const said = scores.map((name) => {
    const own = found.filter(({ score, domain }) => `${score}, ${domain}` === name);
    const values = own.slice(1).map(({ correlation }) => correlation);
    return `${name}: ${own[0]!.correlation.toFixed(2)} (${Math.min(...values).toFixed(2)} to ${Math.max(...values).toFixed(2)} in its parts)`;
  });
  return `Rank correlations over all: ${said.join('; ')}.`;
}

type Score = (row: number) => number;

/** Closer is higher: minus hostility. */
const closeness = (relations: Relations, row: number, domain: LatentDomain): number =>
  relations.mean(row, domain) * (domain === 'hostility' ? -1 : 1);

async function scoresOf({ panel }: Setting, { table }: Relations) {
  const { dyads } = table;
  const points = await panel.loadFrame(idealPointDistance.needs.points!);
  const china = await panel.loadFrame(frameNeed('dyad-year', 'china-relations', ['tsinghua']));
  const peaceful = await panel.loadFrame(frameNeed('dyad-year', 'dyad-years', ['peace_scale']));
  const finder = (
    { rows, numbers }: typeof china | typeof peaceful,
    column: ArrayLike<number>,
  ): Score => {
    const rowOf = indexPairs({ rows, ...numbers });
    return (row) => {
      const [a, b, year] = [dyads.ccode1[row]!, dyads.ccode2[row]!, dyads.year[row]!];
      const found = Math.max(rowOf(a, b, year), rowOf(b, a, year));
      return found < 0 ? NaN : column[found]!;
    };
  };
  const tsinghua = finder(china, china.numbers.tsinghua);
  const tsinghuaRows = Array.from({ length: dyads.rows }, (_, row) => row).filter(
    (row) =>
      (dyads.ccode1[row] === CHINA || dyads.ccode2[row] === CHINA) && !Number.isNaN(tsinghua(row)),
  );
  return {
    distance: idealPointDistance.values({ points }, dyads),
    tsinghua,
    tsinghuaRows,
    peace: finder(peaceful, peaceful.numbers.peace_scale),
  };
}

/** By decade, and over all years. */
function overDecades(
  relations: Relations,
  score: string,
  domain: LatentDomain,
  rows: readonly number[],
  of: Score,
): Compared[] {
  const { year } = relations.table.dyads;
  const known = rows.filter((row) => !Number.isNaN(of(row)));
  const decades = [...new Set(known.map((row) => Math.floor(year[row]! / 10)))].sort(
    (a, b) => a - b,
  );
  const groups: [string, number[]][] = [
    ['all years', known],
    ...decades.map((decade): [string, number[]] => [
      `${decade}0s`,
      known.filter((row) => Math.floor(year[row]! / 10) === decade),
    ]),
  ];
  return groups.map(([over, own]) => ({
    ...{ score, domain, over, number: own.length },
    correlation: spearman(
      own.map((row) => closeness(relations, row, domain)),
      own.map(of),
    ),
  }));
}

/** Over the pairs of a year, and over the years of a pair: means over years and over pairs. */
function bothWays(
  relations: Relations,
  score: string,
  domain: LatentDomain,
  rows: readonly number[],
  of: Score,
): Compared[] {
  const { year } = relations.table.dyads;
  const { chainOf } = relations.engine.chains;
  const values = rows.map((row) => ({
    ...{ a: closeness(relations, row, domain), b: of(row) },
    ...{ year: year[row]!, chain: chainOf[row]! },
  }));
  const pooled = spearman(
    values.map(({ a }) => a),
    values.map(({ b }) => b),
  );
  const pairs = withinGroups(
    values.map((one) => ({ ...one, group: one.year })),
    LEAST,
  );
  const years = withinGroups(
    values.map((one) => ({ ...one, group: one.chain })),
    LEAST,
  );
  return [
    { score, domain, over: 'all', number: rows.length, correlation: pooled },
    {
      score,
      domain,
      over: `pairs, within years (mean of ${pairs.groups} years)`,
      number: rows.length,
      correlation: pairs.mean,
    },
    {
      score,
      domain,
      over: `years, within pairs (mean of ${years.groups} pairs)`,
      number: rows.length,
      correlation: years.mean,
    },
  ];
}
