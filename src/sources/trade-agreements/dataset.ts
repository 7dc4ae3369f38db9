import { duer2014 } from '../../core/bibliography/index.js';
import { keysOf } from '../../core/entries.js';
import { sortedBy } from '../cells.js';
import { defineDataset, rawFiles, type CleanContext, type RowsOf } from '../define.js';

const ambits = {
  Bilateral: 'bilateral',
  External: 'external',
  Regional: 'regional',
  Interregional: 'interregional',
} as const;
export type Ambit = (typeof ambits)[keyof typeof ambits];

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

/** An agreement as a state signed it, whether or not it entered into force. */
export interface TradeSignature {
  readonly ccode: number;
  /** Year of the first treaty of the agreement that it signed. */
  readonly year: number;
  readonly agreement: number;
}

export interface CleanTradeAgreements {
  readonly inForce: readonly TradeAgreement[];
  readonly signed: readonly TradeSignature[];
}

const text = { type: 'text' } as const;
const year = {
  type: 'integer',
  min: 1945,
  max: 2025,
  nullable: true,
  missing: ['', 'NA'],
} as const;
const number = { type: 'integer', min: 1, max: 9999 } as const;

const files = rawFiles({
  agreements: {
    path: 'trade-agreements/desta_agreements.csv.gz',
    columns: {
      treatyID: text,
      destaID: number,
      Title: text,
      Begin: year,
      TypeAmbit: { type: 'enum', values: keysOf(ambits) },
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
      Signature: year,
      Force: year,
    },
    key: ['stateID', 'StateName', 'destaID', 'Signature', 'Force'],
    rows: 7466,
    duplicates: 'A party is listed for every treaty of an agreement.',
  },
});
type Rows = RowsOf<typeof files>;

export const tradeAgreements = defineDataset({
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
    'A row without a year of signature is of an agreement that was never signed (China and the European Union). A state that acceded later stands under the year of the first treaty (China in the Bangkok Agreement of 1975, which it joined in 2001).',
    'An agreement of a bloc with an outsider lists the members of the bloc: two of them are not joined by it where a regional agreement has joined them already.',
    'Present-day codes stand for predecessors: Germany of 1958 is West Germany (260), Serbia is Yugoslavia (345); the code goes to its holder in the year of entry into force and passes to the successor afterwards.',
    'Territories (Hong Kong, Greenland, the Netherlands Antilles) are no states; Kosovo has no code and is matched by name.',
  ],
  files,
  clean: (raw, context): CleanTradeAgreements => {
    const listed = new Map<number, { title: string; ambit: Ambit }>();
    for (const { destaID, Title: title, TypeAmbit } of byAge(raw.agreements))
      if (!listed.has(destaID)) listed.set(destaID, { title, ambit: ambits[TypeAmbit] });
    const parties = partiesOf(raw.parties, context);
    const inForce = [...listed]
      .sort(([a], [b]) => a - b)
      .flatMap(([agreement, about]) => {
        const known = sortedBy(parties.inForce.get(agreement)?.values() ?? [], 'ccode');
        return known.length < 2 ? [] : [{ agreement, ...about, parties: known }];
      });
    return { inForce, signed: parties.signed };
  },
});

/** The first treaty of an agreement before those that amend it, in whatever order the file has them. */
function byAge(rows: Rows['agreements']): Rows['agreements'] {
  return [...rows].sort(
    (a, b) => (a.Begin ?? 9999) - (b.Begin ?? 9999) || (a.treatyID < b.treatyID ? -1 : 1),
  );
}

/** The parties by agreement and number, each with its first year in force, and who signed which agreement, once each. */
function partiesOf(rows: Rows['parties'], { stateOf }: CleanContext) {
  const inForce = new Map<number, Map<number, TradeAgreementParty>>();
  const signed = new Map<string, TradeSignature>();
  for (const { stateID, StateName, destaID: agreement, Signature, Force } of rows) {
    const stateIn = (when: number | undefined) =>
      stateID === null ? stateOf('name', StateName, { when }) : stateOf('iso3', stateID, { when });
    const ccode = stateIn(Force ?? undefined);
    if (ccode === null) continue;
    const signer = Signature === null ? null : stateIn(Signature);
    if (Signature !== null && signer !== null) {
      const key = `${agreement} ${signer}`;
      const year = Math.min(Signature, signed.get(key)?.year ?? Infinity);
      signed.set(key, { ccode: signer, year, agreement });
    }
    if (Force === null) continue;
    const parties = inForce.get(agreement) ?? new Map<number, TradeAgreementParty>();
    inForce.set(agreement, parties);
    parties.set(ccode, { ccode, from: Math.min(Force, parties.get(ccode)?.from ?? Infinity) });
  }
  return { inForce, signed: sortedBy(signed.values(), 'ccode', 'year', 'agreement') };
}
