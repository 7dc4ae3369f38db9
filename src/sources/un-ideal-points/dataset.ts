import { baileyStrezhnevVoeten2017 } from '../../core/bibliography/index.js';
import { sortedBy } from '../cells.js';
import { defineDataset } from '../define.js';

const estimate = { type: 'number', min: -6, max: 6, nullable: true, missing: ['', 'NA'] } as const;

export const unIdealPoints = defineDataset({
  id: 'un-ideal-points',
  title: 'Ideal points of states in the United Nations General Assembly',
  version: 'July 2025, final-passage series',
  citation: [baileyStrezhnevVoeten2017],
  licence: 'CC0 (Harvard Dataverse)',
  redistributable: 'yes',
  url: 'https://doi.org/10.7910/DVN/LEJUQZ',
  derivedFrom: 'un-votes',
  coverage: { from: 1946, to: 2024, note: 'Calendar years. There is no estimate for 1964.' },
  traps: [
    'The file holds three series on different roll calls; only idealpointfp (votes on final passage) reaches 2024, and the series are not on one scale. This is that one.',
    'Seventeen rows carry a ccode without a name or ISO code; they are matched by ccode and have no estimate.',
    'The seat of China is 713 until 1971 and 710 from 1971; both stand in that year. Germany and Yemen change number in 1990 and have both in that year.',
    'Earlier editions are organised by session; their years differ from calendar years.',
    'The quantiles of the July 2025 edition are those of the state, not of a distance between two states.',
  ],
  files: {
    idealPoints: {
      path: 'un-ideal-points/IdealpointsJuly2025.csv.gz',
      columns: {
        ccode: { type: 'integer', min: 2, max: 990 },
        year: { type: 'integer', min: 1946, max: 2024 },
        idealpointfp: estimate,
        q5fp: estimate,
        q95fp: estimate,
      },
      key: ['ccode', 'year'],
      rows: 11_440,
    },
  },
  clean: ({ idealPoints }, { stateOf }) => {
    const points = idealPoints.flatMap(({ ccode: code, year, idealpointfp, q5fp, q95fp }) => {
      const ccode = stateOf('ccode', code, { when: year });
      return ccode === null ? [] : [{ ccode, year, fp: idealpointfp, q5: q5fp, q95: q95fp }];
    });
    return sortedBy(points, 'ccode', 'year');
  },
});
