import type { Reference } from '../references.js';

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

export const hixNouryRoland2005: Reference = {
  key: 'hix2005',
  type: 'article',
  authors: ['Hix, Simon', 'Noury, Abdul', 'Roland, Gérard'],
  year: 2005,
  title: 'Power to the Parties: Cohesion and Competition in the European Parliament, 1979-2001',
  container: 'British Journal of Political Science',
  volume: '35(2)',
  pages: '209-234',
  doi: '10.1017/S0007123405000128',
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
