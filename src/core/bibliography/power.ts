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

export const raySinger1973: Reference = {
  key: 'ray1973',
  type: 'article',
  authors: ['Ray, James Lee', 'Singer, J. David'],
  year: 1973,
  title: 'Measuring the Concentration of Power in the International System',
  container: 'Sociological Methods & Research',
  volume: '1(4)',
  pages: '403-437',
  doi: '10.1177/004912417300100401',
};

export const laaksoTaagepera1979: Reference = {
  key: 'laakso1979',
  type: 'article',
  authors: ['Laakso, Markku', 'Taagepera, Rein'],
  year: 1979,
  title: '“Effective” Number of Parties: A Measure with Application to West Europe',
  container: 'Comparative Political Studies',
  volume: '12(1)',
  pages: '3-27',
  doi: '10.1177/001041407901200101',
};

export const deltas2003: Reference = {
  key: 'deltas2003',
  type: 'article',
  authors: ['Deltas, George'],
  year: 2003,
  title:
    'The Small-Sample Bias of the Gini Coefficient: Results and Implications for Empirical Research',
  container: 'Review of Economics and Statistics',
  volume: '85(1)',
  pages: '226-234',
  doi: '10.1162/rest.2003.85.1.226',
};

export const organski1958: Reference = {
  key: 'organski1958',
  type: 'book',
  authors: ['Organski, A. F. K.'],
  year: 1958,
  title: 'World Politics',
  container: 'New York: Knopf',
};

export const organskiKugler1980: Reference = {
  key: 'organski1980',
  type: 'book',
  authors: ['Organski, A. F. K.', 'Kugler, Jacek'],
  year: 1980,
  title: 'The War Ledger',
  container: 'Chicago: University of Chicago Press',
};

export const galtung1964: Reference = {
  key: 'galtung1964',
  type: 'article',
  authors: ['Galtung, Johan'],
  year: 1964,
  title: 'A Structural Theory of Aggression',
  container: 'Journal of Peace Research',
  volume: '1(2)',
  pages: '95-119',
  doi: '10.1177/002234336400100203',
};

export const singerSmall1966: Reference = {
  key: 'singer1966',
  type: 'article',
  authors: ['Singer, J. David', 'Small, Melvin'],
  year: 1966,
  title: 'The Composition and Status Ordering of the International System: 1815-1940',
  container: 'World Politics',
  volume: '18(2)',
  pages: '236-282',
  doi: '10.2307/2009697',
};

export const volgyMayhall1995: Reference = {
  key: 'volgy1995',
  type: 'article',
  authors: ['Volgy, Thomas J.', 'Mayhall, Stacey'],
  year: 1995,
  title: 'Status Inconsistency and International War: Exploring the Effects of Systemic Change',
  container: 'International Studies Quarterly',
  volume: '39(1)',
  pages: '67-84',
  doi: '10.2307/2600723',
};
