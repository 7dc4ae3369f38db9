import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeModel } from '../../../src/app/latent-fit/describe.js';
import { fitLatent, prepare } from '../../../src/app/latent-fit/fit.js';
import type { LatentFit } from '../../../src/app/latent-fit/result.js';
import { latentAnswer, latentFiles } from '../../../src/app/latent-fit/tables.js';
import { correlation } from '../../analysis/ideal-points/simulate.js';
import { latentCsv, latentYaml } from '../../support/latent-fit.js';
import { LatentFolder } from '../../support/latent-files.js';

const folder = new LatentFolder();
afterAll(() => folder.remove());

describe('a model with an item of every family', () => {
  let fit: LatentFit;
  beforeAll(async () => {
    fit = await fitLatent({ file: folder.write(latentYaml, latentCsv(120, 15)) });
  });

  it('finds the parameters that the data were drawn with, in the units of the data', () => {
    const { items, domains } = describeModel(fit);
    const truth: readonly (readonly [item: string, part: string, slope: number])[] = [
      ['threat', 'whole', 1.4],
      ['force', 'whole', 1.2],
      ['deaths', 'whole', 0.7],
      ['tone', 'whole', -18],
      ['score', 'whole', 0.8],
      ['list', 'first', 1],
      ['list', 'after 0', 1],
      ['list', 'after 1', 1],
      ['arms', 'any', 1],
      ['arms', 'amount', 0.6],
    ];
    expect(items.map(({ item, part }) => [item, part])).toEqual(
      truth.map(([item, part]) => [item, part]),
    );
    // A hundred and twenty first years tell little of their item.
    truth.forEach(([item, part, slope], at) => {
      if (part !== 'first')
        expect(Math.abs(items[at]!.slope! / slope - 1), `${item} ${part}`).toBeLessThan(0.3);
    });
    const of = (item: string) => items.find((one) => one.item === item)!;
    expect(of('tone').thresholds[0]! / -100).toBeCloseTo(1, 1);
    expect(of('tone').scale! / 15).toBeCloseTo(1, 1);
    expect(of('deaths').thresholds[0]! + Math.log(0.4)).toBeLessThan(0.4);
    expect(of('threat').opportunity['distance']).toBeLessThan(-0.2);
    expect(of('force').categories).toEqual([0, 1, 2, 3]);
    expect(domains[0]!.items).toBe(7);
    expect(fit.warnings).toEqual([]);
  });

  it('writes a row for each unit and period, with intervals about the states', () => {
    const { states } = latentAnswer(fit);
    expect(states).toHaveLength(120 * 15);
    for (const row of states) {
      expect(row.high - row.smoothed).toBeCloseTo(row.smoothed - row.low, 4);
      expect(row.filteredHigh).toBeGreaterThan(row.filtered);
      expect(row.information).toBeGreaterThan(0);
      expect(row.information).toBeLessThan(1);
      expect(row.high - row.low).toBeLessThan(row.filteredHigh - row.filteredLow + 0.2);
    }
    const files = latentFiles(fit);
    expect(Object.keys(files)).toEqual(['states.csv', 'items.csv', 'model.json', 'codebook.csv']);
    const [header, first] = String(files['states.csv']).split('\n');
    expect(header).toBe(
      'a,b,year,hostility_smoothed,hostility_low,hostility_high,hostility_filtered,hostility_filtered_low,hostility_filtered_high,hostility_information,hostility_n',
    );
    const [a, b, year, smoothed, , , , , , , n] = first!.split(',');
    expect([a, b, year, Number(smoothed)]).toEqual(['s0', 't0', '1990', states[0]!.smoothed]);
    expect(Number(n)).toBe(states[0]!.observations);
    const model = describeModel(fit);
    expect(JSON.parse(String(files['model.json']))).toEqual(model);
  });

  it('is the same to the byte when it is made again', async () => {
    const again = await fitLatent({ file: folder.at('model.yaml') });
    expect(latentFiles(again)).toEqual(latentFiles(fit));
  });
});

describe('a table', () => {
  const yaml = `data: model.csv
unit: judge
period: term
domains: [axis]
items:
  - { column: list, domain: axis, family: binary, transition: true }
  - { column: gift, domain: axis, family: hurdle }
  - { column: act, domain: axis, family: ordinal }
base: [3, 4]
`;
  const csv = `judge,term,list,gift,act
A,4,1,0,5
A,1,0,2.5,-1
A,2,1,NA,5
A,5,1,4,
B,3,0,.,5
B,2,0,1,-1
B,4,0,0,-1
`;
  const { table, parts, panel, leftOut } = prepare(folder.write(yaml, csv));

  it('is laid out by unit and period, with gaps filled', () => {
    expect(table.units.map(({ names, from, rows }) => [names, from, [...rows]])).toEqual([
      [['A'], 1, [1, 2, -1, 0, 3]],
      [['B'], 2, [5, 4, 6]],
    ]);
    // The base in periods of the unit: 3 and 4.
    expect([...panel.base]).toEqual([2, 4, 1, 3]);
    expect([...panel.years]).toEqual([0, 5, 8]);
  });

  it('makes several items of a record that is copied, and of a hurdle', () => {
    const seen = Object.fromEntries(
      parts.map(({ item, name, values }) => [
        `${item.column} ${name}`,
        [...values].map((value) => (Number.isNaN(value) ? '.' : value)).join(' '),
      ]),
    );
    // By row: after a gap and in the first period nothing is known of the period before.
    expect(seen['list first']).toBe('1 0 . . . 0 .');
    expect(seen['list after 0']).toBe('. . 1 . 0 . 0');
    expect(seen['gift any']).toBe('0 1 . 1 . 1 0');
    expect(seen['act whole']).toBe('1 0 1 . 1 0 0');
    const amount = parts.find(({ name }) => name === 'amount')!;
    expect(amount.values[1]! * amount.unit + amount.centre).toBeCloseTo(Math.log(2.5), 12);
    expect(parts.find(({ name }) => name === 'whole')!.categories).toEqual([-1, 5]);
    expect(leftOut.map(({ name, observations, only }) => [name, observations, only])).toEqual([
      ['after 1', 1, 1],
    ]);
  });
});

describe('votes of the Rehnquist Court', () => {
  const court = JSON.parse(
    readFileSync(new URL('../../latent/court.json', import.meta.url), 'utf8'),
  ) as Record<'terms' | 'mean', number[]> & Record<'votes' | 'names', string[]>;
  const columns = court.votes.map((_, at) => `case${at}`);
  const rows = Array.from({ length: 99 }, (_, at) => {
    const [justice, term] = [Math.floor(at / 11), (at % 11) + 1];
    const votes = court.votes.map((vote, item) =>
      court.terms[item] === term && vote[justice] !== '.' ? vote[justice] : '',
    );
    return [justice, term, ...votes].join(',');
  });
  const items = columns.map((column, at) => {
    const sign = at === 0 ? ', sign: -1' : '';
    return `  - { column: ${column}, domain: axis, family: binary${sign} }`;
  });
  /** The priors are those of the published model, in units of the logit. */
  const fitCourt = (dynamics: string): Promise<LatentFit> =>
    fitLatent({
      file: folder.write(
        `data: model.csv
unit: justice
period: term
domains: [axis]
prior: { slope: 1.7, threshold: 1.7 }
tolerance: 0.002
${dynamics}items:
${items.join('\n')}
`,
        `justice,term,${columns.join(',')}\n${rows.join('\n')}\n`,
      ),
    });

  it('give the ideal points of the published model under its dynamics', async () => {
    const { states, warnings } = await fitCourt(
      'dynamics:\n  axis: { level: 1.0488, levelStep: 0.3162 }\n',
    );
    const expected = court.mean.filter((_, at) => court.names[at]!.startsWith('theta'));
    expect(correlation([...states.smoothed.mean], expected)).toBeGreaterThan(0.99);
    expect(warnings).toEqual([]);
  });

  it('do not tell how nine justices move, which is said', async () => {
    const { warnings } = await fitCourt('');
    expect(warnings).toEqual([expect.stringMatching(/^axis stands still: /) as string]);
  });
});
