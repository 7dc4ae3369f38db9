import { vabulasSnidal2013 } from '../../core/bibliography/index.js';
import type { CodeScheme } from '../../states/index.js';
import { defineDataset, rawFiles, type RowsOf } from '../define.js';

/** A state's part in an informal organisation, as the snapshot of 2017 lists it. */
export interface InformalMembership {
  readonly ccode: number;
  readonly body: string;
  readonly title: string;
  /** First year of the body, not of the state's membership; null where the source has none. */
  readonly begin: number | null;
  /** Last year of the body; null where it goes on. */
  readonly end: number | null;
}

/** Year of the source's snapshot. */
export const informalYear = 2017;

const text = { type: 'text' } as const;
const maybe = { type: 'text', nullable: true, missing: [''] } as const;
const year = {
  type: 'integer',
  min: 1815,
  max: 2017,
  nullable: true,
  missing: ['', 'NA'],
} as const;

/** Codes of the source that are wrong in it, by body; the name in the row is as wrong as the code. */
const corrected: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Quadrilateral Security Dialogue': { AUH: 'AUS' },
};

/** Codes of the source that are no ISO codes, or those of a state that it does not mean. */
const otherCodes: Readonly<Record<string, string>> = { ALG: 'DZA', KOS: 'XKX', DDR: 'DEU' };

const files = rawFiles({
  memberships: {
    path: 'igo-informal/memberships_IIGO.csv.gz',
    columns: {
      stateID: maybe,
      StateName: text,
      igoID: maybe,
      Title: text,
      Begin: year,
      End: year,
    },
    key: ['StateName', 'Title'],
    order: [{ columns: ['Begin', 'End'], equal: true }],
    rows: 3502,
  },
});
type Row = RowsOf<typeof files>['memberships'][number];

export const igoInformal = defineDataset({
  id: 'igo-informal',
  title: 'Informal intergovernmental organisations (IIGO), snapshot of 2017',
  version: 'as packaged in manyios, 2 June 2025',
  citation: [vabulasSnidal2013],
  licence: 'CC BY 4.0 (as packaged)',
  redistributable: 'yes',
  url: 'https://www.iigo-data.org/',
  coverage: {
    from: informalYear,
    to: informalYear,
    note: 'Members as of 2017; years are those of the bodies.',
  },
  traps: [
    'Begin and End are those of the body: a member of 2017 may have joined later (South Africa joined BRICS in 2010). No year of membership follows from them, so that nothing is said of years before 2017.',
    'Australia is coded AUH (Austria-Hungary) in the Quadrilateral Security Dialogue and corrected to Australia; in the Concert of Europe the code is right.',
    'The code of Equatorial Guinea is “GIN - GNQ” and that of the Democratic Republic of the Congo is empty: both are matched by name. Algeria is ALG, Kosovo KOS.',
    'Five bodies have no year of beginning, several share a short name or have none (CG, DPA): the title tells them apart.',
    'The “German Democratic Republic” of four bodies, none of which it belonged to, is Germany.',
  ],
  files,
  clean: ({ memberships }, { stateOf }) => {
    const known = new Map<string, InformalMembership>();
    for (const row of memberships) {
      const { scheme, value } = namedState(row);
      const ccode = stateOf(scheme, value, { when: row.End ?? informalYear });
      if (ccode === null) continue;
      const { Title: title, Begin: begin, End: end } = row;
      known.set(`${title} ${ccode}`, { ccode, body: row.igoID ?? '', title, begin, end });
    }
    return [...known.values()];
  },
});

/** What a row names its state by. */
function namedState({ stateID, StateName, Title }: Row): { scheme: CodeScheme; value: string } {
  const written = stateID ?? '';
  const code = corrected[Title]?.[written] ?? otherCodes[written] ?? written;
  if (code === 'AUH') return { scheme: 'cow', value: code };
  return /^[A-Z]{3}$/.test(code)
    ? { scheme: 'iso3', value: code }
    : { scheme: 'name', value: StateName };
}
