import type { MeasureResult } from '../contract/index.js';
import { formatWindow } from '../core/format.js';
import { rowFlags, type RowFlag } from '../core/measure.js';
import { reasonText, type MissingReason } from '../core/missing.js';
import { fold, paragraph, terms } from './blocks.js';
import type { Content } from './content.js';
import { code, element, joined, prose } from './text.js';
import type { ViewContext } from './context.js';
import { paramsText } from './words.js';

/** `Source: …`, every dataset of the results once. */
export const sourceLine = (results: readonly MeasureResult[], context: ViewContext): Content =>
  sourcesText(
    results.flatMap(({ series }) => series.flatMap(({ source }) => source)),
    context,
  );

/** More sources than these would be a paragraph that nobody reads. */
const fewSources = 6;

/** `Source: …`, each dataset once with a link to its entry. Many are folded away; a print has their short names. */
export function sourcesText(ids: readonly string[], context: ViewContext): Content {
  const datasets = [...new Set(ids)];
  const links = joined(datasets.map((id) => context.sourceLink(id)));
  if (datasets.length <= fewSources) return prose`Source: ${links}.`;
  const short = joined(datasets.map((id) => context.sourceLink(id, id)));
  return [
    fold(`${datasets.length} sources`, paragraph(links), 'screen'),
    element('span', prose`Sources: ${short}. `, { style: 'print' }),
  ];
}

/** What the flags of values say, each once, after the words for how they are seen; nothing where no value has one. */
export function flagLine(results: readonly MeasureResult[], seen: string): Content {
  const flags = new Set<RowFlag>();
  for (const { series } of results)
    for (const { flag, value } of series) if (flag !== undefined && value !== null) flags.add(flag);
  return flags.size > 0 && ` ${seen}: ${[...flags].map((flag) => rowFlags[flag]).join(' ')}`;
}

/** What has to be known of series as a whole, after their sources; nothing where nothing has. */
export function caveatLine(caveats: readonly string[]): Content {
  return caveats.length > 0 && ` ${caveats.join(' ')}`;
}

/** Every measure once, with the parameters of its results. */
export function measureList(results: readonly MeasureResult[]): Content {
  const measures = new Map<string, { unit: string; params: Set<string> }>();
  for (const { measure, part, unit, params } of results) {
    const shown = part === undefined || part === unit ? unit : `part ${part}, ${unit}`;
    const known = measures.get(measure) ?? { unit: shown, params: new Set<string>() };
    known.params.add(paramsText(measure, params));
    measures.set(measure, known);
  }
  return terms(
    [...measures].map(([id, { unit, params }]) => [
      'Measure',
      prose`${code(id)} (${unit}); parameters ${joined([...params], ' / ')}`,
    ]),
  );
}

/** Why a result has no value in any year: the reasons with their years. Null where it has one. */
export function whyEmpty({ series }: MeasureResult): string | null {
  if (series.some(({ value }) => value !== null)) return null;
  const spans: { from: number; to: number; reason: MissingReason }[] = [];
  for (const { year, reason = 'not-reported' } of series) {
    const last = spans.at(-1);
    if (last?.reason === reason) last.to = year;
    else spans.push({ from: year, to: year, reason });
  }
  const words = spans.map(
    ({ from, to, reason }) => `${formatWindow([from, to])}: ${reasonText(reason)}`,
  );
  return `${words.join('; ')}.`;
}

/** Results that have no value in any year, each with the reason. */
export const withoutValues = (
  named: readonly { readonly name: string; readonly result: MeasureResult }[],
): string[] =>
  named.flatMap(({ name, result }) => {
    const why = whyEmpty(result);
    return why === null ? [] : [`${name}: no value in any year. ${why}`];
  });
