/** The lower links of a chain from a figure to its files, as a trace and an explanation print them. */
import type { TracedDataset, TracedSeries } from '../../contract/index.js';
import { yesOrNo } from '../../core/binary.js';
import { rowFlags } from '../../core/measure.js';
import { missingReasons } from '../../core/missing.js';
import { formatCell, formatPercentileCell } from '../../core/format.js';
import { isYear } from '../../core/units.js';
import { wrap } from '../../table/text.js';
import { seriesTitle } from './words.js';

/** Hex digits of a digest that are printed; JSON has all. */
const DIGEST_DIGITS = 12;

export const shortDigest = (digest: string): string => digest.slice(0, DIGEST_DIGITS);

export const seriesName = ({ result, key, as }: TracedSeries): string =>
  seriesTitle(result, {
    key,
    ...(as === 'percentile' ? { as: `percentile among ${result.population}` } : {}),
  });

/** Year and value, one after the other; years missing for the same reason as those before them are put together. */
export function yearsText({ result: { series, unit }, as }: TracedSeries): string {
  const told: string[] = [];
  for (let at = 0; at < series.length; at++) {
    const point = series[at]!;
    const { year, value, reason, flag } = point;
    if (value !== null) {
      const shown =
        as === 'percentile'
          ? formatPercentileCell(point.percentile)
          : (yesOrNo(value, unit) ?? (isYear(unit) ? String(value) : formatCell(value)));
      told.push(`${year} ${shown}${flag === undefined ? '' : ` [${flag}]`}`);
      continue;
    }
    while (series[at + 1]?.value === null && series[at + 1]!.reason === reason) at++;
    const last = series[at]!.year;
    const why = reason === undefined ? 'missing' : missingReasons[reason];
    told.push(`${last > year ? `${year}–${last}` : year} – (${why})`);
  }
  return told.join('; ');
}

/** What the marks of some values mean, each once. */
export function flagTexts({ result: { series } }: TracedSeries): string[] {
  const flags = new Set(series.flatMap(({ flag }) => flag ?? []));
  return [...flags].map((flag) => `[${flag}] ${rowFlags[flag]}`);
}

/** Datasets with edition, citation and the digests of their files. */
export const datasetLines = (datasets: readonly TracedDataset[]): string[] =>
  datasets.flatMap(({ id, title, version, licence, url, citation, files }) => [
    wrap(`${id}: ${title}, ${version}. ${licence}. ${url}`),
    ...citation.map((work) => wrap(work, '  ')),
    ...files.map(
      ({ path, rows, sha256 }) =>
        `  ${path} (${formatCell(rows)} rows, SHA-256 ${shortDigest(sha256)})`,
    ),
  ]);
