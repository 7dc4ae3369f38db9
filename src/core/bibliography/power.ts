import { article, reference } from '../references.js';

export const singerBremerStuckey1972 = reference(
  'incollection',
  'singer1972',
  'Singer, J. David; Bremer, Stuart; Stuckey, John (1972)',
  'Capability Distribution, Uncertainty, and Major Power War, 1820-1965',
  { container: 'Peace, War, and Numbers, ed. Bruce Russett. Beverly Hills: Sage', pages: '19-48' },
);

export const singer1987 = article(
  'singer1987',
  'Singer, J. David (1987)',
  'Reconstructing the Correlates of War Dataset on Material Capabilities of States, 1816-1985',
  ['International Interactions', '14(2)', '115-132'],
  '10.1080/03050628808434695',
);

export const raySinger1973 = article(
  'ray1973',
  'Ray, James Lee; Singer, J. David (1973)',
  'Measuring the Concentration of Power in the International System',
  ['Sociological Methods & Research', '1(4)', '403-437'],
  '10.1177/004912417300100401',
);

export const laaksoTaagepera1979 = article(
  'laakso1979',
  'Laakso, Markku; Taagepera, Rein (1979)',
  '“Effective” Number of Parties: A Measure with Application to West Europe',
  ['Comparative Political Studies', '12(1)', '3-27'],
  '10.1177/001041407901200101',
);

export const deltas2003 = article(
  'deltas2003',
  'Deltas, George (2003)',
  'The Small-Sample Bias of the Gini Coefficient: Results and Implications for Empirical Research',
  ['Review of Economics and Statistics', '85(1)', '226-234'],
  '10.1162/rest.2003.85.1.226',
);

export const organski1958 = reference(
  'book',
  'organski1958',
  'Organski, A. F. K. (1958)',
  'World Politics',
  { container: 'New York: Knopf' },
);

export const organskiKugler1980 = reference(
  'book',
  'organski1980',
  'Organski, A. F. K.; Kugler, Jacek (1980)',
  'The War Ledger',
  { container: 'Chicago: University of Chicago Press' },
);

export const galtung1964 = article(
  'galtung1964',
  'Galtung, Johan (1964)',
  'A Structural Theory of Aggression',
  ['Journal of Peace Research', '1(2)', '95-119'],
  '10.1177/002234336400100203',
);

export const singerSmall1966 = article(
  'singer1966',
  'Singer, J. David; Small, Melvin (1966)',
  'The Composition and Status Ordering of the International System: 1815-1940',
  ['World Politics', '18(2)', '236-282'],
  '10.2307/2009697',
);

export const volgyMayhall1995 = article(
  'volgy1995',
  'Volgy, Thomas J.; Mayhall, Stacey (1995)',
  'Status Inconsistency and International War: Exploring the Effects of Systemic Change',
  ['International Studies Quarterly', '39(1)', '67-84'],
  '10.2307/2600723',
);
