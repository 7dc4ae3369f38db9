import type { MeasureResult } from '../contract/index.js';
import type { MeasureQuery } from '../core/measure-query.js';
import { measureSeries } from '../app/engine/measure.js';
import { meantByFormerName } from '../app/engine/catalogue.js';
import { quoted } from '../core/quoted.js';
import { variantOf } from '../app/engine/measure-params.js';
import { identityOf } from '../app/states/states.js';
import type { Workspace } from '../app/engine/workspace.js';
import { sourceHints } from './source-hints.js';
import type { AnyMeasure } from '../core/measure.js';
import type { StateLabel } from '../core/series.js';

/** What to ask instead or beside: another source, other years, the states in the other order, or what a state came out of or became. */
export async function seriesHints(
  workspace: Workspace,
  definition: AnyMeasure,
  request: MeasureQuery,
  result: MeasureResult,
): Promise<string[]> {
  return [
    ...successionHints(result),
    ...(await sourceHints(workspace, definition, request, result)),
    ...(result.coverage.observed > 0
      ? []
      : await emptySeriesHints(workspace, definition, request, result)),
  ];
}

/** Which states are meant where they were named as they were called in the past. */
export const meantHints = (words: readonly string[]): string[] =>
  words.flatMap((word) => {
    const meant = meantByFormerName(word);
    return meant === undefined ? [] : [`${quoted(word)} is ${meant}.`];
  });

/** Of a series without any value: the years that have one, or the order of the states in which there are some. */
async function emptySeriesHints(
  workspace: Workspace,
  definition: AnyMeasure,
  request: MeasureQuery,
  result: MeasureResult,
): Promise<string[]> {
  const { states } = request;
  const ever = await measureSeries(workspace, { ...request, from: undefined, to: undefined });
  const years = ever.series.flatMap(({ value, year }) => (value === null ? [] : [year]));
  if (years.length > 0) {
    const { source } = ever.params;
    const other = source === result.params['source'] ? '' : ` (--source ${String(source)})`;
    return [`There are values from ${years[0]} to ${years.at(-1)}${other}.`];
  }
  if (result.series.every(({ reason }) => reason === 'outside-coverage')) {
    const { coverage } = variantOf(definition, result.params);
    return [`The measure covers ${coverage.from} to ${coverage.to}.`];
  }
  if (definition.symmetric || states.length !== 2) return [];
  const reversed = await measureSeries(workspace, { ...request, states: [...states].reverse() });
  if (reversed.coverage.observed === 0) return [];
  const order = reversed.states.map(({ ccode, iso3 }) => iso3 ?? ccode).join(' ');
  return [`The order of the states matters here: try ${order}.`];
}

/** For years in which a state was not in the state system: the members then that it came out of, or that followed it. */
function successionHints({ states, third, series }: MeasureResult): string[] {
  const years = series.flatMap(({ reason, year }) => (reason === 'not-in-system' ? [year] : []));
  if (years.length === 0) return [];
  const asked = [...states, ...(third === undefined ? [] : [third])];
  return asked.flatMap((state) => {
    const others = asked.filter((other) => other !== state).map(({ ccode }) => ccode);
    return relativesHint(state, years, others);
  });
}

function relativesHint(
  { ccode, name }: StateLabel,
  years: readonly number[],
  others: readonly number[],
): string[] {
  const { predecessors, successors } = identityOf(String(ccode), undefined);
  const absent = years.filter((year) => !isMember(ccode, year));
  const isThere = (other: number, when: (year: number) => boolean): boolean =>
    !others.includes(other) && absent.some((year) => when(year) && isMember(other, year));
  const before = predecessors.filter(({ predecessor, date }) =>
    isThere(predecessor, (year) => year <= yearOf(date)),
  );
  // Who lost a part went on, and is not followed by it; West Germany came before the Germany that it came out of, too.
  const after = successors.filter(
    ({ successor, date, kind }) =>
      kind !== 'secession' &&
      before.every(({ predecessor }) => predecessor !== successor) &&
      isThere(successor, (year) => year >= yearOf(date)),
  );
  const was = `When ${name} was not in the state system, what`;
  return [
    ...listed(
      `${was} it came out of was`,
      before.map((one) => `${one.name} (${one.predecessor})`),
    ),
    ...listed(
      `${was} followed it was`,
      after.map((one) => `${one.name} (${one.successor})`),
    ),
  ];
}

const listed = (what: string, names: readonly string[]): string[] =>
  names.length === 0 ? [] : [`${what}: ${names.join(', ')}.`];

const yearOf = (date: string): number => Number(date.slice(0, 4));

const isMember = (ccode: number, year: number): boolean =>
  identityOf(String(ccode), year).inSystem === true;
