import type { SeriesPoint } from '../../src/contract/index.js';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { measures, measureSeries, parseState, type Workspace } from '../../src/app/index.js';
import type { AnyMeasure } from '../../src/core/measure.js';
import { datasetById } from '../../src/sources/index.js';
import { knownGroupsPage, rowsOf } from './known-groups.js';
import { sharedWorkspace } from '../support/workspaces.js';

const sections = ['Alignment', 'Dependence', 'Power', 'Security and institutions', 'Containment'];
const rows = sections.flatMap((section) => rowsOf(section));

/** Lists of who exists and who belongs are no data of a value. */
const lists = new Set(['states', 'institutions', 'igo']);

/** Two lists of the same events are one source, and so are two editions of it. */
const sourceOf = (id: string): string =>
  (datasetById(id).sameEventsAs ?? id).replace(/-\d{4}$/, '');

/** Joins dimensions, is made of other measures, or joins the data of several sources in one value. */
function isComposite(measure: AnyMeasure): boolean {
  const params: unknown = measure.params.parse({});
  const { datasets, uses = {} } = { ...measure, ...measure.variant?.(params) } as AnyMeasure;
  const used = typeof uses === 'function' ? uses(params) : uses;
  return (
    measure.dimension === 'composite' ||
    Object.keys(used).length > 0 ||
    new Set(datasets.filter((id) => !lists.has(id)).map(sourceOf)).size > 1
  );
}

/** Those have 98 contrasts on a page of their own, docs/methods/latent.md. */
const isLatent = ({ id }: AnyMeasure): boolean => /^latent-/.test(id);

describe('docs/methods/known-groups.md', () => {
  it('has two contrasts or more of every composite that has values', () => {
    const composites = measures.filter((one) => isComposite(one) && !isLatent(one));
    expect(composites.length).toBeGreaterThan(25);
    const few = composites.filter(
      ({ id, lacks }) =>
        lacks === undefined && rows.filter(([measure]) => measure === `\`${id}\``).length < 2,
    );
    expect(few.map(({ id }) => id)).toEqual([]);
  });

  it('adds up', () => {
    const right = rows.filter((row) => row.at(-1) === 'as expected').length;
    const text = readFileSync(knownGroupsPage, 'utf8').replaceAll(/[ \n]+/g, ' ');
    expect(text).toContain(
      `Summary: ${right} of ${rows.length} contrasts came out as expected, ${rows.length - right} otherwise.`,
    );
    for (const section of sections) {
      const own = rowsOf(section);
      const as = own.filter((row) => row.at(-1) === 'as expected').length;
      const anchor = section.toLowerCase().replaceAll(' ', '-');
      const cells = [`[${section}](#${anchor})`, own.length, as, own.length - as];
      expect(text).toContain(`| ${cells.join(' | ')} |`);
    }
  });
});

describe('what the page says of the causes', () => {
  let workspace: Workspace;
  beforeAll(async () => {
    workspace = await sharedWorkspace();
  });

  async function point(
    measure: string,
    names: string,
    year: number,
    third?: string,
    params: Readonly<Record<string, unknown>> = {},
  ): Promise<SeriesPoint> {
    const { series } = await measureSeries(workspace, {
      measure,
      params,
      states: names.split(' ').map((name) => parseState(name)),
      from: year,
      to: year,
      ...(third === undefined ? {} : { third: parseState(third) }),
    });
    return series[0]!;
  }

  it('whom the signs of structural pull miss, and whom they join', async () => {
    const hostile = async (pair: string, year: number, state?: string) => {
      const found = await point('hostile-probability', pair, year, undefined, { state });
      return found.value!.toFixed(2);
    };
    expect(await hostile('VNM CHN', 1985)).toBe('0.98');
    expect(await hostile('RUS CHN', 1985)).toBe('0.31');
    expect(await hostile('IRN ISR', 1990)).toBe('0.06');
    expect(await hostile('SYR ISR', 1990)).toBe('0.39');
    expect(await hostile('IRQ USA', 1985)).toBe('0.87');
    expect(await hostile('IRQ USA', 1985, 'filtered')).toBe('0.03');
    for (const pair of ['IRN SAU', 'IRN KWT', 'IRN USA', 'IRN GBR', 'IRQ GBR'])
      expect(Number(await hostile(pair, 1985)), pair).toBeGreaterThan(0.5);
  });

  it('how cooperation and hostility moved where a response was missed', async () => {
    const value = async (measure: string, pair: string, year: number) =>
      (await point(measure, pair, year)).value!.toFixed(2);
    expect(await value('cooperation', 'CHN USA', 1976)).toBe('0.13');
    expect(await value('cooperation', 'CHN USA', 1989)).toBe('0.45');
    expect(await value('hostile-probability', 'CHN RUS', 1979)).toBe('0.98');
    expect(await value('hostile-probability', 'CHN RUS', 1989)).toBe('0.05');
    for (const [pair, reason] of [
      ['IND RUS', 'no-shared-hostility'],
      ['RUS VNM', 'steady-hostility'],
    ] as const)
      expect(await point('hostility-response', pair, 2010, 'CHN')).toMatchObject({
        value: null,
        reason,
      });
  });

  it('friends and rivals alike stand at four steps of alignment', async () => {
    for (const pair of ['CHN JPN', 'CHN IND', 'RUS CHN', 'CHN PAK', 'USA IND'])
      for (const year of [2010, 2020])
        expect((await point('smaf-stage', pair, year)).value, `${pair} ${year}`).toBe(4);
    const together = await Promise.all(
      [2004, 2005, 2006, 2007, 2008, 2009, 2010].map((year) => point('exercises', 'CHN JPN', year)),
    );
    expect(together.every(({ parts }) => parts!.bilateral === 0)).toBe(true);
    expect((await point('defense-agreements', 'CHN JPN', 2007)).parts).toMatchObject({
      signed: 1,
      general: 0,
      sector: 1,
    });
  });

  it('levels that are odd though the order is right', async () => {
    const { series } = await measureSeries(workspace, {
      ...{ measure: 'events-cooperation', params: { form: 'verbal' } },
      ...{ states: [2, 200], from: 2008, to: 2008 },
    });
    const words = series[0]!;
    expect([words.value, words.percentile].map((one) => one!.toFixed(2))).toEqual(['0.92', '0.18']);
    const equals = await point('minor-partner', 'GBR FRA', 2005);
    const shares = ['mean', 'trade-only', 'pooled', 'arms'].map((part) => equals.parts![part]!);
    expect(shares.map((share) => share.toFixed(3))).toEqual(['0.610', '0.491', '0.509', '1.000']);
    expect((await point('minor-partner', 'GBR FRA', 2003)).value!.toFixed(3)).toBe('0.452');
    expect((await point('arms-dependence', 'GBR FRA', 2005)).value!.toFixed(3)).toBe('0.012');
    const greece = await point('alignment', 'GRC TUR', 2005);
    expect(greece.value!.toFixed(2)).toBe('0.46');
    const { hostility, security, votes } = greece.parts!;
    expect([hostility, security, votes].map((one) => one!.toFixed(2))).toEqual([
      ...['0.20', '0.34', '0.81'],
    ]);
  });
});
