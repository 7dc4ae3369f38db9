import { duer2014 } from '../../core/bibliography/index.js';
import { resolveState } from '../../states/index.js';
import { defineDataset, type CleanContext, type RawRow } from '../define.js';

export type Ambit = 'bilateral' | 'external' | 'regional' | 'interregional';

/** A state's part in an agreement that entered into force for it. */
export interface TradeAgreementParty {
  readonly ccode: number;
  /** Year from which the agreement is in force for the state. */
  readonly from: number;
}

export interface TradeAgreement {
  /** Number of the agreement in the source; amendments and accessions share it. */
  readonly agreement: number;
  readonly title: string;
  /** `external`: of a bloc with outsiders, all members of the bloc being listed. */
  readonly ambit: Ambit;
  readonly parties: readonly TradeAgreementParty[];
}

export type CleanTradeAgreements = readonly TradeAgreement[];

const text = { type: 'text' } as const;
const year = {
  type: 'integer',
  min: 1945,
  max: 2025,
  nullable: true,
  missing: ['', 'NA'],
} as const;
const number = { type: 'integer', min: 1, max: 9999 } as const;

export const tradeAgreements = defineDataset<CleanTradeAgreements>({
  id: 'trade-agreements',
  title: 'Preferential trade agreements and their parties (DESTA)',
  version: 'as packaged in manytreaties, 1948 to 2020',
  citation: [duer2014],
  licence: 'CC BY 4.0 (as packaged)',
  redistributable: 'yes',
  url: 'https://www.designoftradeagreements.org/',
  coverage: { from: 1948, to: 2020 },
  traps: [
    'The source records no end of an agreement: one that was in force is counted in every later year. Exits (the United Kingdom from the European Union, Venezuela from the Andean Community) are not in it.',
    'A treaty has several rows of one party: amendments and accessions carry the number of the agreement they change. A party counts once per agreement, from its first row with a year of entry into force.',
    'A row without a year of entry into force never counts: 248 of 987 agreements, the Trans-Pacific Partnership of 2016 among them.',
    'An agreement of a bloc with an outsider lists the members of the bloc: two of them are not joined by it where a regional agreement has joined them already.',
    'Present-day codes stand for predecessors: Germany of 1958 is West Germany (260), Serbia is Yugoslavia (345); the code goes to its holder in the year of entry into force and passes to the successor afterwards.',
    'Territories (Hong Kong, Greenland, the Netherlands Antilles) are no states; Kosovo has no code and is matched by name.',
  ],
  files: {
    agreements: {
      path: 'trade-agreements/desta_agreements.csv.gz',
      columns: {
        treatyID: text,
        destaID: number,
        Title: text,
        Begin: year,
        TypeAmbit: {
          type: 'enum',
          values: ['Bilateral', 'External', 'Regional', 'Interregional'],
        },
      },
      key: ['treatyID', 'destaID'],
      rows: 987,
      duplicates: 'Amendments of one treaty are listed one by one.',
    },
    parties: {
      path: 'trade-agreements/desta_parties.csv.gz',
      columns: {
        stateID: { type: 'text', nullable: true, missing: [''] },
        StateName: text,
        destaID: number,
        Force: year,
      },
      key: ['stateID', 'StateName', 'destaID', 'Force'],
      rows: 7466,
      duplicates: 'A party is listed for every treaty of an agreement.',
    },
  },
  clean: (raw, context) => {
    const listed = new Map<number, { title: string; ambit: Ambit }>();
    for (const row of byAge(raw.agreements ?? [])) {
      const agreement = row.destaID as number;
      if (!listed.has(agreement))
        listed.set(agreement, {
          title: String(row.Title),
          ambit: String(row.TypeAmbit).toLowerCase() as Ambit,
        });
    }
    const parties = partiesOf(raw.parties ?? [], context);
    return [...listed]
      .sort(([a], [b]) => a - b)
      .flatMap(([agreement, about]) => {
        const known = [...(parties.get(agreement) ?? [])].sort(([a], [b]) => a - b);
        const first = known.map(([ccode, from]) => ({ ccode, from }));
        return first.length < 2 ? [] : [{ agreement, ...about, parties: first }];
      });
  },
});

/** The first treaty of an agreement before those that amend it, in whatever order the file has them. */
function byAge(rows: readonly RawRow[]): RawRow[] {
  const begin = (row: RawRow): number => (row.Begin ?? 9999) as number;
  const order = (a: RawRow, b: RawRow): number =>
    begin(a) - begin(b) || (String(a.treatyID) < String(b.treatyID) ? -1 : 1);
  return [...rows].sort(order);
}

type FirstYears = Map<number, number>;

/** First year in force of each party, by agreement. */
function partiesOf(rows: readonly RawRow[], context: CleanContext): Map<number, FirstYears> {
  const byAgreement = new Map<number, FirstYears>();
  for (const row of rows) {
    const { ccode, unmatched } = stateOf(row);
    if (ccode === undefined) {
      context.unmatched({
        dataset: 'trade-agreements',
        scheme: row.stateID === null ? 'name' : 'iso3',
        value: String(row.stateID ?? row.StateName),
        reason: unmatched,
        rows: 1,
      });
      continue;
    }
    if (row.Force === null) continue;
    const agreement = row.destaID as number;
    const years: FirstYears = byAgreement.get(agreement) ?? new Map<number, number>();
    byAgreement.set(agreement, years);
    years.set(ccode, Math.min(row.Force as number, years.get(ccode) ?? Infinity));
  }
  return byAgreement;
}

function stateOf(row: RawRow) {
  const year = (row.Force ?? undefined) as number | undefined;
  return row.stateID === null
    ? resolveState('name', String(row.StateName), year)
    : resolveState('iso3', String(row.stateID), year);
}
