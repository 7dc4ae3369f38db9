import { correlation } from '../../test/analysis/ideal-points/simulate.js';
import { court, courtPositions, referencePositions } from '../../test/support/court.js';
import type { BenchCase } from '../define.js';
import { rPeer } from '../peers/r.js';

/** Both come to within r = .99 of the reference, which the sampler needs some thousand draws for. */
export const dynamicItemResponse: BenchCase = {
  id: 'court',
  title: 'A dynamic item-response model of 9 justices in 11 terms',
  limit: 1000,
  prepare: () =>
    Promise.resolve({
      ours: courtPositions,
      sumsOf: (result) => {
        const { positions } = result as Awaited<ReturnType<typeof courtPositions>>;
        return {
          cases: court.votes.length,
          agrees: Number(correlation(positions, referencePositions) >= 0.99),
        };
      },
      peers: [
        rPeer('MCMCpack, 5,000 draws', 'court.R', filesOfCourt(), {
          repeats: 1,
          packages: ['MCMCpack'],
        }),
      ],
      repeats: 3,
    }),
};

function filesOfCourt(): Readonly<Record<string, string>> {
  const rows = court.votes.map((votes, at) =>
    [court.terms[at], ...votes.split('').map((vote) => (vote === '.' ? 'NA' : vote))].join(','),
  );
  return {
    'votes.csv': `${rows.join('\n')}\n`,
    'reference.csv': `${referencePositions.join('\n')}\n`,
  };
}
