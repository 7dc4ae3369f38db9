import { boschee2015, netify } from '../../core/bibliography/index.js';
import { sortedBy } from '../cells.js';
import { defineDataset, type CleanOf } from '../define.js';

const count = { type: 'integer', min: 0, max: 60_000 } as const;

export const icews = defineDataset({
  id: 'icews',
  title: 'ICEWS events by ordered pair of states and year',
  version: '2002-2014, 152 states (netify, July 2026)',
  citation: [boschee2015, netify],
  licence: 'ICEWS: terms of Harvard Dataverse, with citation; packaged under GPL-3 (netify)',
  redistributable: 'yes',
  url: 'https://doi.org/10.7910/DVN/28075',
  coverage: { from: 2002, to: 2014, note: '152 states.' },
  traps: [
    'Counts follow the volume of news: all events of the year fall by 26 per cent from 2007 to 2011 (583,225 to 434,416). Only shares compare across years.',
    'The file lists every ordered pair of its 152 states in every year: 0 is no event. A pair with a state outside the 152 (Montenegro, Serbia, South Sudan, Iceland, Malta, the Czech Republic, Taiwan, Turkey and others) has no row: missing, not zero.',
    'One happening is counted as often as the news tell it anew. Events are no independent observations, and an interval from drawing them one by one would be far too narrow.',
    'Material conflict is no measure of force: sanctions, expulsions and protests count, and so does what a machine reads into a sentence. The United States have 438 such events toward Russia in 2013 and 1,371 in 2014.',
    'Of all events 85 per cent are verbal cooperation (consultations, visits, statements, appeals) and 2 per cent material cooperation, so that a share of all events is mostly one of talk.',
    'Ordered pairs: the first state is the source of the event, the second its target.',
  ],
  files: {
    counts: {
      path: 'icews/icews_dyad_year.csv.gz',
      columns: {
        i_iso3c: { type: 'text' },
        j_iso3c: { type: 'text' },
        year: { type: 'integer', min: 2002, max: 2014 },
        verbCoop: count,
        matlCoop: count,
        verbConf: count,
        matlConf: count,
      },
      key: ['i_iso3c', 'j_iso3c', 'year'],
      direction: [{ state: 'USA', more: 'i_iso3c', less: 'j_iso3c', value: 'matlConf' }],
      rows: 298_376,
    },
  },
  /** Every ordered pair of the covered states in every covered year, pairs without an event included. */
  clean: ({ counts }, { stateOf }) => {
    const known = counts.flatMap(({ i_iso3c, j_iso3c, year, ...row }) => {
      const ccode1 = stateOf('iso3', i_iso3c, { when: year });
      const ccode2 = stateOf('iso3', j_iso3c, { when: year });
      if (ccode1 === null || ccode2 === null || ccode1 === ccode2) return [];
      return {
        ccode1,
        ccode2,
        year,
        verbalCooperation: row.verbCoop,
        materialCooperation: row.matlCoop,
        verbalConflict: row.verbConf,
        materialConflict: row.matlConf,
      };
    });
    return { counts: sortedBy(known, 'ccode1', 'ccode2', 'year') };
  },
});
export type CleanIcews = CleanOf<typeof icews>;
