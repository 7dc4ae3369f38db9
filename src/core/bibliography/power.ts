import type { Reference } from '../references.js';

export const singerBremerStuckey1972: Reference = {
  key: 'singer1972',
  type: 'incollection',
  authors: ['Singer, J. David', 'Bremer, Stuart', 'Stuckey, John'],
  year: 1972,
  title: 'Capability Distribution, Uncertainty, and Major Power War, 1820-1965',
  container: 'Peace, War, and Numbers, ed. Bruce Russett. Beverly Hills: Sage',
  pages: '19-48',
};

export const singer1987: Reference = {
  key: 'singer1987',
  type: 'article',
  authors: ['Singer, J. David'],
  year: 1987,
  title:
    'Reconstructing the Correlates of War Dataset on Material Capabilities of States, 1816-1985',
  container: 'International Interactions',
  volume: '14(2)',
  pages: '115-132',
  doi: '10.1080/03050628808434695',
};
