import { measures } from '../app/engine/catalogue.js';
import { sourcesOf } from '../app/engine/freshest.js';
import { groupsOf } from '../app/engine/measure-groups.js';
import { isRanked } from '../app/engine/measure.js';
import { hasIntervals, intervalWords, percentileWords } from '../app/series/series-words.js';
import { openWorkspace } from '../app/engine/workspace.js';
import { CounterpoiseError } from '../core/errors.js';
import type { AnyMeasure, NamedGroup } from '../core/measure.js';
import { wrap } from '../table/text.js';

/** Every measure with its title and unit. */
export function measureList(): string {
  const width = Math.max(...measures.map(({ id }) => id.length));
  const lines = measures.map(({ id, title, unit }) => `  ${id.padEnd(width)}  ${title} [${unit}]`);
  return ['', 'Measures:', ...lines].join('\n');
}

/** A term and what it means, the lines below each other. */
function entry(term: string, meaning: string): string {
  const width = 16;
  const lines = wrap(meaning, ' '.repeat(width), 78 - width);
  return `  ${term.padEnd(width - 2)}${lines.slice(width)}`;
}

const idsOf = (of: readonly AnyMeasure[]): string => of.map(({ id }) => id).join(', ');

/** What the columns of a series hold, the same for every measure. */
export function columnsHelp(): string {
  const estimated = measures.filter(({ ownInterval }) => ownInterval !== undefined);
  const drawn = measures.filter((one) => hasIntervals(one) && !estimated.includes(one));
  return [
    '',
    'What the columns hold:',
    entry('value', 'in the unit of the measure; – where there is none, and the note says why'),
    entry(
      '90% interval',
      `${intervalWords()}. Of estimates (${idsOf(estimated)}) it is what the value may be, given the items. Where it is not roll calls that are drawn, the help of the measure says what is. ${drawn.length} measures have one: ${idsOf(drawn)}`,
    ),
    entry('percentile', `${percentileWords}. 0 to 100 in text, 0 to 1 in CSV and JSON`),
    entry(
      'information',
      'of an estimate: what the data say of it, from 0, nothing, to 1. Its percentile has an interval too, the percentiles of the ends of its own',
    ),
    entry('n', 'observations behind the value, for example roll calls'),
    entry('note', 'why there is no value, or what to bear in mind of the one there is'),
  ].join('\n');
}

/** Unit, range, coverage and comparison of a measure. */
export function factsHelp(definition: AnyMeasure): string {
  const { unit, coverage, datasets, lacks, population } = definition;
  const [low, high] = definition.range;
  const ranked = isRanked(definition);
  return [
    '',
    ...(lacks === undefined ? [] : [`No value can be given: the project has no ${lacks}.`]),
    `Unit: ${unit}. Range: ${low ?? 'unbounded'} to ${high ?? 'unbounded'}. Coverage: ${coverage.from} to ${coverage.to}.`,
    ...sourcesHelp(definition),
    ...orderHelp(definition),
    wrap(`${ranked ? 'Percentiles: among' : 'Compared with:'} ${population}.`),
    wrap(
      hasIntervals(definition)
        ? `Interval: ${intervalWords(definition)}.`
        : 'Interval: none. It takes observations that the panel holds one by one and that can be drawn again.',
    ),
    `Datasets: ${datasets.join(', ')}.`,
  ].join('\n');
}

/** The years of each source that the measure can be of. */
function sourcesHelp(definition: AnyMeasure): string[] {
  const sources = sourcesOf(definition).map(({ source, coverage: { from, to } }) =>
    from === to ? `${source} ${from} alone` : `${source} ${from} to ${to}`,
  );
  return sources.length === 0
    ? []
    : [wrap(`Sources, with the other options at their defaults: ${sources.join(', ')}.`)];
}

function orderHelp({ grain, symmetric }: AnyMeasure): string[] {
  switch (grain) {
    case 'dyad-year':
    case 'directed-dyad-year':
      return [
        symmetric
          ? 'Order: A B and B A have the same value.'
          : 'Order: it matters. A B is of A toward B, B A of B toward A.',
      ];
    default:
      return [];
  }
}

/** The groups that a measure takes, from the panel in use; where that cannot be read, why. */
export async function groupsHelp(measure: string): Promise<string> {
  try {
    const workspace = await openWorkspace();
    try {
      return groupList(await groupsOf(workspace, measure));
    } finally {
      workspace.close();
    }
  } catch (error) {
    if (!(error instanceof CounterpoiseError)) throw error;
    return `\nThe groups cannot be listed: ${error.message}`;
  }
}

function groupList(groups: readonly NamedGroup[]): string {
  const width = Math.max(...groups.map(({ id }) => id.length));
  const lines = groups.map(({ id, name, years }) => {
    const [from, to] = years ?? [];
    const when = from === undefined ? '' : to === null ? `, since ${from}` : `, ${from}–${to}`;
    return `  ${id.padEnd(width)}  ${name}${when}`;
  });
  return ['', 'Groups (--group, by id or name):', ...lines].join('\n');
}
