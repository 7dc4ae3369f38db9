import type { MeasureResult } from '../../contract/index.js';
import { isBinaryUnit, yesOrNo } from '../../core/binary.js';
import { formatNumber } from '../../core/format.js';

/** Parameters as they stand beside a result: `votes = all, source = dots`. Those without a value are left out. */
export const paramsText = (params: Readonly<Record<string, unknown>>, between = ', '): string =>
  Object.entries(params)
    .filter(([, value]) => value !== '' && value !== undefined)
    .map(([name, value]) => `${name} = ${[value].flat().join(', ')}`)
    .join(between);

/** A value with its unit; yes or no where there is nothing between. */
export function valueText(value: number, unit: string): string {
  const words = isBinaryUnit(unit) ? unit.replace('0 or 1', '').trim() : unit;
  return yesOrNo(value, unit) ?? `${formatNumber(value)} ${words}`.trim();
}

/** What is measured, of whom, and in which unit. */
export function seriesTitle(
  { title, part, states, group, third, unit }: MeasureResult,
  { key, as = unit }: { readonly key?: string | undefined; readonly as?: string } = {},
): string {
  const who = [...states.map(({ name }) => name), ...(group === undefined ? [] : [group])];
  const of = who.length === 0 ? '' : `: ${who.join(' – ')}`;
  const beside = third === undefined ? '' : ` | ${third.name}`;
  const named = [title, part, key].filter((name) => name !== undefined).join(', ');
  return `${named}${of}${beside} [${as}]`;
}

/** What a list leaves out that shows so many. */
export const moreLines = (count: number, shown: number, what = '', indent = '  '): string[] =>
  count <= shown ? [] : [`${indent}and ${count - shown} more${what} (--json lists all)`];
