import type { Reference } from './references.js';

/*
 * The works that datasets and measures cite, each once, in the order in which the measures came.
 */

export const lijphart1963: Reference = {
  key: 'lijphart1963',
  type: 'article',
  authors: ['Lijphart, Arend'],
  year: 1963,
  title: 'The Analysis of Bloc Voting in the General Assembly: A Critique and a Proposal',
  container: 'American Political Science Review',
  volume: '57(4)',
  pages: '902-917',
  doi: '10.2307/1952608',
};

export const voeten2013: Reference = {
  key: 'voeten2013',
  type: 'incollection',
  authors: ['Voeten, Erik'],
  year: 2013,
  title: 'Data and Analyses of Voting in the United Nations General Assembly',
  container: 'Routledge Handbook of International Organization',
};

export const baileyStrezhnevVoeten2017: Reference = {
  key: 'bailey2017',
  type: 'article',
  authors: ['Bailey, Michael A.', 'Strezhnev, Anton', 'Voeten, Erik'],
  year: 2017,
  title: 'Estimating Dynamic State Preferences from United Nations Voting Data',
  container: 'Journal of Conflict Resolution',
  volume: '61(2)',
  pages: '430-456',
  doi: '10.1177/0022002715595700',
};

export const haege2011: Reference = {
  key: 'haege2011',
  type: 'article',
  authors: ['Häge, Frank M.'],
  year: 2011,
  title:
    'Choice or Circumstance? Adjusting Measures of Foreign Policy Similarity for Chance Agreement',
  container: 'Political Analysis',
  volume: '19(3)',
  pages: '287-305',
  doi: '10.1093/pan/mpr023',
};

export const cohen1968: Reference = {
  key: 'cohen1968',
  type: 'article',
  authors: ['Cohen, Jacob'],
  year: 1968,
  title:
    'Weighted kappa: Nominal scale agreement provision for scaled disagreement or partial credit',
  container: 'Psychological Bulletin',
  volume: '70(4)',
  pages: '213-220',
  doi: '10.1037/h0026256',
};

export const leeds2002: Reference = {
  key: 'leeds2002',
  type: 'article',
  authors: [
    'Leeds, Brett Ashley',
    'Ritter, Jeffrey M.',
    'Mitchell, Sara McLaughlin',
    'Long, Andrew G.',
  ],
  year: 2002,
  title: 'Alliance Treaty Obligations and Provisions, 1815-1944',
  container: 'International Interactions',
  volume: '28(3)',
  pages: '237-260',
  doi: '10.1080/03050620213653',
};

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

export const worldBank: Reference = {
  key: 'worldbank2025gdp',
  type: 'dataset',
  authors: ['World Bank'],
  year: 2025,
  title:
    'World Development Indicators: GDP, current US$ (NY.GDP.MKTP.CD); population (SP.POP.TOTL)',
  url: 'https://data.worldbank.org',
};

export const feenstra2015: Reference = {
  key: 'feenstra2015',
  type: 'article',
  authors: ['Feenstra, Robert C.', 'Inklaar, Robert', 'Timmer, Marcel P.'],
  year: 2015,
  title: 'The Next Generation of the Penn World Table',
  container: 'American Economic Review',
  volume: '105(10)',
  pages: '3150-3182',
  doi: '10.1257/aer.20130954',
};

export const sipriMilex: Reference = {
  key: 'sipri2024milex',
  type: 'dataset',
  authors: ['Stockholm International Peace Research Institute'],
  year: 2024,
  title: 'SIPRI Military Expenditure Database 1948-2023',
  url: 'https://www.sipri.org/databases/milex',
};

export const sipriArms: Reference = {
  key: 'sipriarms',
  type: 'dataset',
  authors: ['Stockholm International Peace Research Institute'],
  year: 2026,
  title: 'SIPRI Arms Transfers Database',
  url: 'https://www.sipri.org/databases/armstransfers',
};

export const imfDots: Reference = {
  key: 'imfdots',
  type: 'dataset',
  authors: ['International Monetary Fund'],
  year: 2024,
  title: 'Direction of Trade Statistics',
  url: 'https://data.imf.org/dot',
};

export const barbieri1996: Reference = {
  key: 'barbieri1996',
  type: 'article',
  authors: ['Barbieri, Katherine'],
  year: 1996,
  title: 'Economic Interdependence: A Path to Peace or a Source of Interstate Conflict?',
  container: 'Journal of Peace Research',
  volume: '33(1)',
  pages: '29-49',
  doi: '10.1177/0022343396033001003',
};

export const hirschman1945: Reference = {
  key: 'hirschman1945',
  type: 'book',
  authors: ['Hirschman, Albert O.'],
  year: 1945,
  title: 'National Power and the Structure of Foreign Trade',
  container: 'University of California Press',
};

export const yordan2023: Reference = {
  key: 'yordan2023',
  type: 'dataset',
  authors: ['Yordan, Carlos L.', 'World Politics Data Lab, Drew University'],
  year: 2023,
  title: 'Vetoes in the United Nations Security Council, 1946 to September 2022',
  url: 'https://github.com/world-politics-datalab/vetoes-un-security-council',
  note: 'Based on the veto list of the Dag Hammarskjöld Library.',
};

export const cow2017: Reference = {
  key: 'cow2017',
  type: 'dataset',
  authors: ['Correlates of War Project'],
  year: 2017,
  title: 'State System Membership List, v2016',
  url: 'https://correlatesofwar.org',
};

export const gleditschWard1999: Reference = {
  key: 'gleditsch1999',
  type: 'article',
  authors: ['Gleditsch, Kristian S.', 'Ward, Michael D.'],
  year: 1999,
  title: 'A Revised List of Independent States since the Congress of Vienna',
  container: 'International Interactions',
  volume: '25(4)',
  pages: '393-413',
  doi: '10.1080/03050629908434958',
};

export const arelBundock2018: Reference = {
  key: 'arelbundock2018',
  type: 'article',
  authors: ['Arel-Bundock, Vincent', 'Enevoldsen, Nils', 'Yetman, C. J.'],
  year: 2018,
  title: 'countrycode: An R package to convert country names and country codes',
  container: 'Journal of Open Source Software',
  volume: '3(28)',
  pages: '848',
  doi: '10.21105/joss.00848',
};
