import type { Reference } from '../core/references.js';

/** Works that both the roll calls and the ideal points of the General Assembly are cited by. */
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
