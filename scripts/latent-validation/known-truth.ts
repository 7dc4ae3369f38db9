import { readResults, type Results } from './truth/results.js';
import { type Part, partOf } from './truth/section.js';

const words = [
  'Panels drawn under the model itself: states by chance, with the years and the missing values that they really have; parameters',
  'afresh for each panel, domains that move together, every item about as common as it is; then states, and items from states, transitions from the values drawn the year before. Each panel is fitted, domains apart as in the shipped model, and the',
  'truth, put on the mean and the variance that the model fixes, is held against what is said of it. Bars: coverage of .885 to .915 on average and of .83 to',
  '.93 in each tenth of the dyad-years by estimate; ranks of the truth even over tenths, p > .01 after Holm over the domains. Ranks of one panel lean together, since',
  'its dyads share their estimated parameters: p is given as if they did not, with the design effect (Rao & Scott 1981), and by panel. All panels together show differences of up to .005,',
  'probably because the distribution of a state is taken for normal, and is skewed where nothing but rare events informs it.',
].join('\n');

/** What known truth gave, from kept results. */
export const knownTruth = (
  results: Results = readResults('known-truth'),
  asShipped: Results = readResults('known-truth-as-shipped'),
): Part =>
  partOf(
    {
      id: 'known-truth',
      title: 'Known truth',
      words,
      bars: { average: [0.885, 0.915], tenth: [0.83, 0.93], p: 0.01 },
    },
    results,
    asShipped,
  );
