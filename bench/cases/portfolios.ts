import { shippedDataDir } from '../../src/store/places.js';
import {
  ninePortfolioMeasures,
  type NinePortfolioMeasures,
} from '../../src/measures/alliance/portfolio-statistics.js';
import {
  makePortfolios,
  portfolioNeeds,
  type PortfolioFrames,
} from '../../src/measures/alliance/portfolios.js';
import { openPanel } from '../../src/panel/read.js';
import { sumOf, type BenchCase, type Sums } from '../define.js';
import { rPeer } from '../peers/r.js';

/** Our columns by the names that the peer gives them. */
const columns = {
  's-squared': 'sSquaredValued',
  's-absolute': 'sAbsoluteValued',
  's-squared-binary': 'sSquaredBinary',
  's-absolute-binary': 'sAbsoluteBinary',
  pi: 'piNominalValued',
  'pi-binary': 'piNominalBinary',
  kappa: 'kappaSquaredValued',
  'kappa-binary': 'kappaSquaredBinary',
  'tau-b': 'tauBValued',
} as const satisfies Record<string, keyof NinePortfolioMeasures['values']>;

export const portfolios: BenchCase = {
  id: 'portfolios',
  title: 'Nine measures of alliance portfolios of all pairs of states, 1816-2018',
  limit: 1500,
  prepare: async () => {
    const frames = await readFrames();
    return {
      ours: () => ninePortfolioMeasures(frames),
      sumsOf: (result) => sumsOf(result as NinePortfolioMeasures),
      peers: [rPeer('R, cross products', 'portfolios.R', filesOf(frames))],
    };
  },
};

async function readFrames(): Promise<PortfolioFrames> {
  const panel = await openPanel(shippedDataDir);
  try {
    const { states, obligations } = portfolioNeeds;
    return {
      states: await panel.loadFrame(states),
      obligations: await panel.loadFrame(obligations),
    };
  } finally {
    panel.close();
  }
}

function sumsOf({ values, pairs }: NinePortfolioMeasures): Sums {
  return {
    ...Object.fromEntries(
      Object.entries(columns).map(([name, column]) => [name, sumOf(values[column])]),
    ),
    pairs: pairs.rows,
  };
}

/** The levels of each year, a state's portfolio a row of a matrix that is written column by column. */
function filesOf(frames: PortfolioFrames) {
  const { years } = makePortfolios(frames, 'fpsim');
  const matrices = years.map(({ states: { length: n }, from, debtor, level }) => {
    const matrix = new Uint8Array(n * n);
    for (let k = 0; k < n; k++)
      for (let tie = from[k]!; tie < from[k + 1]!; tie++)
        matrix[k * n + debtor[tie]!] = level[tie]!;
    return matrix;
  });
  return {
    'sizes.txt': `${years.map(({ states }) => states.length).join(' ')}\n`,
    'levels.bin': Buffer.concat(matrices),
  };
}
