import { describe, expect, it } from 'vitest';
import type { RawRow } from '../../src/sources/define.js';
import { igoInformal } from '../../src/sources/igo-informal/dataset.js';
import { readDataset } from '../../src/sources/read.js';
import { tradeAgreements } from '../../src/sources/trade-agreements/dataset.js';
import { countAgreements } from '../../src/sources/trade-agreements/dyad-columns.js';
import { dyadYears } from '../../src/sources/joined/dyad-years/pairs.js';
import { cleanRows } from '../support/clean.js';
import { needsRaw, rawAbsent, rawRoot } from '../support/raw.js';

const agreement = (destaID: number, TypeAmbit = 'Regional'): RawRow => ({
  treatyID: `T${destaID}`,
  destaID,
  Title: `Agreement ${destaID}`,
  TypeAmbit,
});
const party = (stateID: string | null, destaID: number, Force: number | null, StateName = 'x', Signature = Force): RawRow => ({ stateID, StateName, destaID, Signature, Force }); // prettier-ignore

describe('trade-agreements', () => {
  it('takes the first year in force of each party, accessions included, and no row without one', () => {
    const { clean } = cleanRows(tradeAgreements, {
      agreements: [agreement(1), agreement(1, 'External'), agreement(2)],
      parties: [
        party('FRA', 1, 1973),
        party('FRA', 1, 1958),
        party('DEU', 1, 1958),
        party('GBR', 1, 1973),
        party('ESP', 1, null),
        party('FRA', 2, null),
        party('GBR', 2, 1980),
      ],
    });
    expect(clean.inForce).toEqual([
      {
        agreement: 1,
        title: 'Agreement 1',
        ambit: 'regional',
        parties: [
          { ccode: 200, from: 1973 },
          { ccode: 220, from: 1958 },
          { ccode: 260, from: 1958 },
        ],
      },
    ]);
  });

  it('matches Kosovo by name and records territories', () => {
    const { clean, unmatched } = cleanRows(tradeAgreements, {
      agreements: [agreement(1)],
      parties: [party(null, 1, 2007, 'Kosovo'), party('ALB', 1, 2007), party('HKG', 1, 2007)],
    });
    expect(clean.inForce[0]?.parties.map(({ ccode }) => ccode)).toEqual([339, 347]);
    expect(unmatched).toMatchObject([{ value: 'HKG', reason: 'not a state (territory)' }]);
  });
});

describe('agreements in force by pair', () => {
  const pairs = dyadYears(
    (year) => [220, 230, 640, ...(year <= 1990 ? [260] : []), ...(year >= 1990 ? [255] : [])],
    { from: 1946, to: 2024 },
  );
  const counts = countAgreements(
    [
      { agreement: 1, title: 'bloc with outsider', ambit: 'external', parties: [220, 230, 260, 640].map((ccode) => ({ ccode, from: 1985 })) },
      { agreement: 2, title: 'bloc', ambit: 'regional', parties: [{ ccode: 220, from: 1958 }, { ccode: 260, from: 1958 }, { ccode: 230, from: 1986 }] },
    ],
    pairs,
  ); // prettier-ignore
  const count = (i: number, j: number, year: number) => counts[pairs.rowOf(i, j, year)];

  it('is null outside the coverage and zero within it where there is none', () => {
    expect(count(220, 260, 1947)).toBeNaN();
    expect(count(220, 640, 2021)).toBeNaN();
    expect(count(220, 260, 1957)).toBe(0);
  });

  it('begins with the later of the two parties and passes to a successor', () => {
    expect(count(220, 260, 1958)).toBe(1);
    expect(count(220, 255, 2000)).toBe(1);
    expect(count(255, 640, 2000)).toBe(1);
  });

  it('joins two members of a bloc by its agreement with an outsider only before the bloc does', () => {
    expect(count(220, 640, 1985)).toBe(1);
    expect(count(220, 260, 1985)).toBe(1);
    expect(count(220, 230, 1985)).toBe(1);
    expect(count(220, 230, 1986)).toBe(1);
  });
});

describe.skipIf(rawAbsent)(needsRaw('trade agreements and informal bodies from raw files'), () => {
  it('has the Eurasian agreements with the years in which they entered into force', async () => {
    const {
      clean: { inForce, signed },
    } = await readDataset(tradeAgreements, rawRoot);
    const partiesOf = (agreement: number) =>
      inForce.find((one) => one.agreement === agreement)?.parties.map(({ ccode, from }) => [ccode, from]);
    expect(partiesOf(434)).toEqual([365, 370, 702, 703, 705].map((ccode) => [ccode, 2001]));
    expect(partiesOf(899)).toBeUndefined();
    expect(partiesOf(915)?.map(([ccode]) => ccode)).toContain(816);
    // China and the Maldives signed in 2017, and it never entered into force; China and the European Union never signed.
    expect(signed.filter(({ agreement }) => agreement === 991)).toEqual([
      { ccode: 710, year: 2017, agreement: 991 },
      { ccode: 781, year: 2017, agreement: 991 },
    ]);
    expect(signed.some(({ agreement }) => agreement === 860)).toBe(false);
  }); // prettier-ignore

  it('corrects Australia in the Quad, and only there', async () => {
    const { clean, unmatched } = await readDataset(igoInformal, rawRoot);
    const of = (title: string) =>
      clean.filter((one) => one.title === title).map(({ ccode }) => ccode).sort((a, b) => a - b); // prettier-ignore
    expect(of('Quadrilateral Security Dialogue')).toEqual([2, 740, 750, 900]);
    expect(of('Concert Of Europe')).toEqual([200, 220, 300, 365]);
    expect(of('BRICS')).toEqual([140, 365, 560, 710, 750]);
    expect(of('Quint')).toContain(255);
    expect(clean).toHaveLength(3502);
    expect(unmatched).toEqual([]);
  });
});
