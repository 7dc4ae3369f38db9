import {
  coppedgeVdem,
  isard,
  marquez2016,
  marshallGurrPolity,
} from '../../core/bibliography/index.js';
import { sortedBy } from '../cells.js';
import { defineDataset } from '../define.js';

export const regime = defineDataset({
  id: 'regime',
  title: 'Democracy by state and year: V-Dem polyarchy, Polity2, extended UDS',
  version: 'polyarchy and UDS to 2025, Polity2 to 2020 (isard, June 2026)',
  citation: [coppedgeVdem, marshallGurrPolity, marquez2016, isard],
  licence:
    'V-Dem: CC BY-SA 4.0 (what is derived from it is shared under the same terms); Polity5 and UDS: free with citation; packaged under GPL-2 (isard)',
  redistributable: 'yes',
  url: 'https://github.com/svmiller/isard',
  coverage: {
    from: 1816,
    to: 2025,
    note: 'Polity2 ends in 2018, that of the United States in 2020.',
  },
  traps: [
    'The release of V-Dem is not stated in the file: later releases revise earlier years by some hundredths.',
    'V-Dem has no value for 21 small states of 2010 (the Bahamas, Liechtenstein, Andorra, the microstates of the Caribbean and the Pacific); they are missing, not zero.',
    'Polity2 is not joined for states that Polity numbers differently: the Soviet Union 1923-91, Ethiopia from 1994, Vietnam from 1977, Pakistan to 1971, India 1947-51, Yugoslavia and Serbia from 1992 and others have none, though Polity codes them. Its years 2019 and 2020 hold the United States alone.',
    'Polity2 makes interregnum (-77) a 0 and interpolates transition (-88), so that a 0 need not be a middle regime; foreign occupation (-66) is missing.',
    'Germany up to 1990 is West Germany (260), 255 from 1990 with its first values in 1991; Yemen up to 1990 is 678, 679 from 1990. The Soviet Union and Russia are one state (365).',
    'The adjusted UDS of the file is left unread: it moves the cut point, not the order of states.',
    'The three scales are no independent witnesses: the extended UDS is a latent variable fitted to many indices, V-Dem’s and Polity’s among them.',
  ],
  files: {
    regimes: {
      path: 'regime/cw_democracy.csv.gz',
      columns: {
        ccode: { type: 'integer', min: 2, max: 999 },
        year: { type: 'integer', min: 1816, max: 2025 },
        euds: { type: 'number', min: -5, max: 5, missing: [''], nullable: true },
        polity2: { type: 'integer', min: -10, max: 10, missing: [''], nullable: true },
        v2x_polyarchy: { type: 'number', min: 0, max: 1, missing: [''], nullable: true },
      },
      key: ['ccode', 'year'],
      rows: 17_706,
    },
  },
  /** Rows with at least one score, by state and year. */
  clean: ({ regimes }, context) => {
    const scored = regimes.flatMap(({ ccode: code, year, ...row }) => {
      const ccode = context.stateOf('ccode', code, { when: year });
      if (ccode === null) return [];
      const scores = { polyarchy: row.v2x_polyarchy, polity2: row.polity2, uds: row.euds };
      if (Object.values(scores).some((score) => score !== null)) return { ccode, year, ...scores };
      const reason = 'no score on any scale';
      context.leftOut({ scheme: 'ccode', value: String(code), reason, ccode });
      return [];
    });
    return sortedBy(scored, 'ccode', 'year');
  },
});
