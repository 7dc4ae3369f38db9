import { article, reference } from '../references.js';

export const lijphart1963 = article(
  'lijphart1963',
  'Lijphart, Arend (1963)',
  'The Analysis of Bloc Voting in the General Assembly: A Critique and a Proposal',
  ['American Political Science Review', '57(4)', '902-917'],
  '10.2307/1952608',
);

export const voeten2013 = reference(
  'incollection',
  'voeten2013',
  'Voeten, Erik (2013)',
  'Data and Analyses of Voting in the United Nations General Assembly',
  { container: 'Routledge Handbook of International Organization' },
);

export const baileyStrezhnevVoeten2017 = article(
  'bailey2017',
  'Bailey, Michael A.; Strezhnev, Anton; Voeten, Erik (2017)',
  'Estimating Dynamic State Preferences from United Nations Voting Data',
  ['Journal of Conflict Resolution', '61(2)', '430-456'],
  '10.1177/0022002715595700',
);

export const haege2011 = article(
  'haege2011',
  'Häge, Frank M. (2011)',
  'Choice or Circumstance? Adjusting Measures of Foreign Policy Similarity for Chance Agreement',
  ['Political Analysis', '19(3)', '287-305'],
  '10.1093/pan/mpr023',
);

export const cohen1968 = article(
  'cohen1968',
  'Cohen, Jacob (1968)',
  'Weighted kappa: Nominal scale agreement provision for scaled disagreement or partial credit',
  ['Psychological Bulletin', '70(4)', '213-220'],
  '10.1037/h0026256',
);

export const hixNouryRoland2005 = article(
  'hix2005',
  'Hix, Simon; Noury, Abdul; Roland, Gérard (2005)',
  'Power to the Parties: Cohesion and Competition in the European Parliament, 1979-2001',
  ['British Journal of Political Science', '35(2)', '209-234'],
  '10.1017/S0007123405000128',
);

export const yordan2023 = reference(
  'dataset',
  'yordan2023',
  'Yordan, Carlos L.; World Politics Data Lab, Drew University (2023)',
  'Vetoes in the United Nations Security Council, 1946 to September 2022',
  {
    url: 'https://github.com/world-politics-datalab/vetoes-un-security-council',
    note: 'Based on the veto list of the Dag Hammarskjöld Library.',
  },
);

export const martin2026 = reference(
  'dataset',
  'martin2026',
  'Martin, Benoit (2026)',
  'UNSC votes since 1946 Database',
  {
    container: 'data.sciencespo, V1',
    doi: '10.21410/7E4/Z0KECE',
    note: 'Atelier de cartographie de Sciences Po; CC BY 4.0.',
  },
);

export const unLibraryVotes = reference(
  'dataset',
  'undl2025',
  'United Nations, Dag Hammarskjöld Library (2025)',
  'United Nations Digital Library: Voting Data',
  {
    url: 'https://digitallibrary.un.org',
    note: 'As crawled by the repository un_votes, from March 2024 to November 2025.',
  },
);
