import type { DroppedSource } from '../../contract/index.js';
import type { YearSpan } from '../../core/years.js';
import { UsageError } from '../../core/errors.js';
import { lastWholeYear } from '../../core/measure.js';
import { measureById } from '../../measures/index.js';
import type { AnyTieSource } from '../../measures/alignment/tie-sources/index.js';
import { membershipCoverage } from '../../states/index.js';
import { parseParams, variantOf } from '../engine/measure-params.js';
import { type NetworkParams, sourcesOf } from './params.js';

/** The years for which a source can say what ties there are. */
export function sourceCoverage(source: AnyTieSource, params: NetworkParams): YearSpan {
  const look = source.look(params);
  const measure = measureById(look.measure);
  const given = parseParams(measure, look.params ?? {});
  const variant = variantOf(measure, given);
  const [from, to] = [variant.coverage.from, lastWholeYear(variant)];
  const before = (source.years?.(params) ?? 1) - 1;
  const last = (look.params ?? {})['carryForward'] === true ? membershipCoverage.to : to;
  return {
    from: from + before,
    to: Math.min(last, source.completeTo ?? last),
  };
}

/** The years that every source of a network covers. */
export function networkCoverage(params: NetworkParams): YearSpan {
  const years = coverageOfSources(params);
  return {
    from: Math.max(...years.map(({ from }) => from)),
    to: Math.min(...years.map(({ to }) => to)),
  };
}

/** The years that every source covers, or one at least where those that do not are dropped. */
export function yearsWithNetwork(params: NetworkParams): YearSpan {
  if (params.uncovered !== 'drop') return networkCoverage(params);
  const years = coverageOfSources(params);
  return {
    from: Math.min(...years.map(({ from }) => from)),
    to: Math.max(...years.map(({ to }) => to)),
  };
}

const coverageOfSources = (params: NetworkParams): YearSpan[] =>
  sourcesOf(params).map((source) => sourceCoverage(source, params));

/** Years in words. */
const yearsText = ({ from, to }: YearSpan): string => `${from}–${to}`;

/**
 * Which sources of a network cover a year, and which are dropped since they do not.
 *
 * @throws UsageError `outside-coverage` where one does not and may not be dropped, or where none is left
 */
export function coverageChoice(
  params: NetworkParams,
  year: number,
): { readonly kept: readonly AnyTieSource[]; readonly dropped: readonly DroppedSource[] } {
  const sources = sourcesOf(params).map((source) => ({
    source,
    coverage: sourceCoverage(source, params),
  }));
  const covers = ({ from, to }: YearSpan): boolean => from <= year && year <= to;
  const out = sources.filter(({ coverage }) => !covers(coverage));
  if (out.length > 0 && (params.uncovered === 'refuse' || out.length === sources.length)) {
    const names = out.map(({ source }) => source.id).join(' and ');
    const all = out.length === sources.length;
    throw new UsageError(`${names} ${out.length === 1 ? 'does' : 'do'} not cover ${year}`, {
      code: 'outside-coverage',
      details: {
        value: year,
        expected: sources
          .map(({ source, coverage }) => `${source.id} ${yearsText(coverage)}`)
          .join(', '),
      },
      hint: all
        ? 'name a year that a source of the network covers, or other sources'
        : `name a year that every source covers, or drop what does not: --uncovered drop leaves ${sources
            .filter(({ coverage }) => covers(coverage))
            .map(({ source }) => source.id)
            .join(' and ')}`,
    });
  }
  return {
    kept: sources.filter(({ coverage }) => covers(coverage)).map(({ source }) => source),
    dropped: out.map(({ source, coverage }) => ({
      id: source.id,
      coverage,
      caveat: `Dropped: ${source.says(params)}. It is covered in ${yearsText(coverage)}, so that ties that rest on it alone are missing.`,
    })),
  };
}
