import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { measureSeries, parseState, type Workspace } from '../../src/app/index.js';
import { sharedWorkspace } from '../support/workspaces.js';

/*
 * Known groups: pairs of units, or of years of one unit, of which the literature or plain history says which must have the
 * higher value. The expectation and its reason were written, and committed, before any of the values was computed; what came
 * out is recorded as it came out. A changed definition that moves an outcome must say so here and in
 * docs/methods/known-groups.md. The expectations never change.
 */

/** One side of a contrast: a unit in a year, or its mean over years. */
interface Look {
  readonly unit: string;
  readonly from: number;
  readonly to: number;
}

/** `USA`, `USA GBR`, `USA GBR | RUS` (with a third state), `group:nato`, or nothing where the parameters name the states. */
export const at = (unit: string, year: number): Look => ({ unit, from: year, to: year });

/** Mean of the years, all of which must have a value. */
export const mean = (unit: string, from: number, to: number): Look => ({ unit, from, to });

export interface Contrast {
  readonly measure: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly part?: string;
  /** A number is a bound with a meaning of its own: parity, symmetry, a year. */
  readonly higher: Look | number;
  readonly lower: Look | number;
  readonly reason: string;
  /** What came out, in this order, to three digits after the point. */
  readonly found: readonly [higher: number, lower: number];
  /** Why it did not come out as expected. */
  readonly otherwise?: string;
}

const isLook = (side: Look | number): side is Look => typeof side !== 'number';

function named(side: Look | number): string {
  if (!isLook(side)) return String(side);
  const unit = side.unit.replace(/^group:/, '').replaceAll(/(\w) (?=\w)/g, '$1-');
  return `${unit} ${side.from === side.to ? side.from : `${side.from}-${side.to}`}`.trim();
}

/** The expectation in one line. */
function claimOf({ params = {}, part, higher, lower }: Contrast): string {
  const how = [...(part === undefined ? [] : [part]), ...Object.values(params).map(String)];
  return `${named(higher)} > ${named(lower)}${how.length === 0 ? '' : ` (${how.join(', ')})`}`;
}

function requestOf({ measure, params }: Contrast, { unit, from, to }: Look) {
  const [, group] = /^group:(.+)$/.exec(unit) ?? [];
  const [pair = '', third] = group === undefined ? unit.split(' | ') : [];
  return {
    measure,
    params,
    from,
    to,
    states: pair === '' ? [] : pair.split(' ').map((state) => parseState(state)),
    ...(group === undefined ? {} : { group }),
    ...(third === undefined ? {} : { third: parseState(third) }),
  };
}

async function valueOf(
  workspace: Workspace,
  contrast: Contrast,
  side: Look | number,
): Promise<number> {
  if (!isLook(side)) return side;
  const { series } = await measureSeries(workspace, requestOf(contrast, side));
  const { part } = contrast;
  const values = series
    .map((point) => (part === undefined ? point.value : (point.parts?.[part] ?? null)))
    .filter((value) => value !== null);
  if (values.length < series.length) throw new Error(`${named(side)} has a year without a value`);
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export const knownGroupsPage = new URL('../../docs/methods/known-groups.md', import.meta.url);

/** Cells of every row of the tables below a heading of the page, the table's head left out. */
export function rowsOf(section: string): string[][] {
  const [, text = ''] = readFileSync(knownGroupsPage, 'utf8').split(`\n## ${section}\n`);
  return text
    .split('\n## ')[0]!
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

const rounded = (value: number): string => String(Number(value.toFixed(3)));

/** The row of the page, as its cells; `|` would end one. */
function rowOf(contrast: Contrast): string[] {
  const { measure, reason, found, otherwise } = contrast;
  const claim = claimOf(contrast).replaceAll(' | ', ' / ');
  const outcome = otherwise === undefined ? 'as expected' : `**otherwise**: ${otherwise}`;
  return [`\`${measure}\``, claim, reason, found.map(rounded).join(', '), outcome];
}

/** Registers a test for every contrast of a section, and one that the page says what came out. */
export function knownGroups(section: string, contrasts: readonly Contrast[]): void {
  let workspace: Workspace;
  beforeAll(async () => {
    workspace = await sharedWorkspace();
    workspace.expect(
      contrasts.flatMap(({ measure, params, higher, lower }) =>
        [higher, lower].filter(isLook).map(({ from }) => ({ measure, params, from })),
      ),
    );
  });

  describe(`known groups: ${section}`, () => {
    for (const contrast of contrasts) {
      const { measure, reason, found, otherwise } = contrast;
      const recorded = otherwise === undefined ? '' : ', which it is not';
      it(`${measure}: ${claimOf(contrast)}${recorded}. ${reason}`, async () => {
        const higher = await valueOf(workspace, contrast, contrast.higher);
        const lower = await valueOf(workspace, contrast, contrast.lower);
        expect([higher, lower].map(rounded)).toEqual(found.map(rounded));
        expect(higher > lower).toBe(otherwise === undefined);
      });
    }

    it('stands in docs/methods/known-groups.md as it came out', () => {
      expect(rowsOf(section)).toEqual(contrasts.map(rowOf));
    });
  });
}
