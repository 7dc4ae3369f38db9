import type { Assessment } from '../../contract/index.js';
import { missingReasons } from '../../core/missing.js';
import { rowFlags } from '../../core/measure.js';
import type { PanelManifest } from '../../panel/manifest.js';
import type { Tables } from '../../table/column.js';
import { packageVersion } from '../../store/version.js';
import { commandOf, pasteable } from '../assess/manifest.js';

export interface BundleReadme {
  readonly assessment: Assessment;
  readonly manifest: PanelManifest;
  /** Ids of the tables of the panel that are in the bundle. */
  readonly tables: readonly string[];
  /** The tables of the answer. */
  readonly numbers: Tables;
}

/** README.md of a bundle: what is in it, how to read it and how to repeat the assessment. */
export function bundleReadme(parts: BundleReadme): string {
  const { assessment } = parts;
  return [
    `# ${assessment.case.title}: replication bundle`,
    '',
    assessment.headline,
    '',
    ...runLines(assessment),
    ...contentLines,
    ...rerunLines(assessment),
    ...tableLines(parts.numbers),
    ...readingLines,
    ...licenceLines(parts),
  ].join('\n');
}

function runLines({ case: subject, caseDigest, asOf, seed, dataVersion }: Assessment): string[] {
  return [
    '| | |',
    '|---|---|',
    `| program | Counterpoise ${packageVersion()} |`,
    `| case | ${subject.id}, digest ${caseDigest} |`,
    `| as of | ${asOf} |`,
    `| seed | ${seed} |`,
    `| data version | ${dataVersion} |`,
    '',
  ];
}

const contentLines = [
  '## What is in it',
  '',
  '| file | holds |',
  '|---|---|',
  '| `report.html` | the answer with charts; opens in any browser, without a network |',
  '| `brief.html` | the answer on two pages of paper |',
  '| `assessment.json` | every number of the answer |',
  '| `manifest.json` | what a run needs to be repeated |',
  '| `citations.bib` | the sources and methods behind the numbers, to be cited |',
  '| `case/` | the case as it was assessed: readings, expectations, claims and coded facts |',
  '| `data/` | the tables of the panel that the run read, with manifest, provenance and licences |',
  '| `tables/` | the numbers of the answer as CSV, with `tables/codebook.csv`, which says what every column holds |',
  '| `SHA256SUMS` | digests of the files: `sha256sum -c SHA256SUMS` |',
  '',
];

function rerunLines(assessment: Assessment): string[] {
  return [
    '## Repeat it',
    '',
    `Where Counterpoise ${packageVersion()} is installed, with BUNDLE the folder of these files:`,
    '',
    '```sh',
    `COUNTERPOISE_DATA=BUNDLE/data ${pasteable(commandOf(assessment, 'BUNDLE/case'))} --out again`,
    'cmp BUNDLE/assessment.json again/assessment.json',
    '```',
    '',
    'The two are the same to the byte. `counterpoise diff` says what differs where another version of the program or',
    'other data are used. On Windows set the folder first: `$env:COUNTERPOISE_DATA = "BUNDLE\\data"`.',
    '',
  ];
}

function tableLines(numbers: Tables): string[] {
  return [
    '## Tables of the answer',
    '',
    '| file | one row for | rows |',
    '|---|---|---|',
    ...Object.entries(numbers).map(
      ([id, { row, cells }]) => `| \`tables/${id}.csv\` | ${row} | ${cells.length} |`,
    ),
    '',
    'Rows are joined by the ids and by the numbers of states. A figure that the assessment does not have, such as a contest',
    'where the case names no third states to contend for, has no table.',
    '',
  ];
}

const readingLines = [
  '## Read the tables',
  '',
  'CSV files are UTF-8, with commas and points, a header and empty cells for what is missing. Parquet files are those',
  'of the panel; `data/PROVENANCE.md` says what every column holds, in which unit and from which source. States have',
  'their Correlates of War number (`ccode`); `data/manifest.json` says the same for machines. A null is a missing',
  'value, never zero.',
  '',
  'R:',
  '',
  '```r',
  'alignment <- read.csv("tables/alignment.csv", na.strings = "", encoding = "UTF-8")',
  'subset(alignment, pair == "ab" & dimension == "overall", c(year, value, missing))',
  'panel <- nanoparquet::read_parquet("data/capabilities.parquet")  # or arrow::read_parquet',
  '```',
  '',
  'Python:',
  '',
  '```python',
  'import pandas as pd  # with pyarrow; or duckdb.sql("FROM \'data/capabilities.parquet\'").df()',
  'alignment = pd.read_csv("tables/alignment.csv")',
  'alignment[alignment.pair == "ab"].pivot(index="year", columns="dimension", values="value")',
  'panel = pd.read_parquet("data/capabilities.parquet")',
  '```',
  '',
  'Stata reads the CSV files; for the panel, have DuckDB write CSV first:',
  '',
  '```stata',
  'import delimited using "tables/alignment.csv", varnames(1) encoding("utf-8") bindquotes(strict) clear',
  'keep if pair == "ab" & dimension == "overall"',
  `shell duckdb -c "COPY (FROM 'data/capabilities.parquet') TO 'capabilities.csv' (HEADER)"`,
  '```',
  '',
  'Words in the column `missing`:',
  '',
  ...Object.entries(missingReasons).map(([reason, what]) => `- \`${reason}\`: ${what}`),
  '',
  'Words in the column `flag`:',
  '',
  ...Object.entries(rowFlags).map(([flag, what]) => `- \`${flag}\`: ${what}`),
  '',
];

function licenceLines({ manifest, tables }: BundleReadme): string[] {
  const datasets = [...new Set(tables.flatMap((id) => manifest.tables[id]!.datasets))].sort();
  return [
    '## Data and licences',
    '',
    'The tables hold figures that were computed from public sources, and levels only where the source allows it. Each',
    'keeps the terms of its sources. `data/LICENSE.md` and `data/PROVENANCE.md` tell of the whole panel; here are:',
    '',
    '| table | holds | rows | datasets |',
    '|---|---|---|---|',
    ...tables.map((id) => {
      const table = manifest.tables[id]!;
      return `| \`data/${table.file}\` | ${table.title} | ${table.rows} | ${table.datasets.join(', ')} |`;
    }),
    '',
    '| dataset | version | licence | holds |',
    '|---|---|---|---|',
    ...datasets.map((id) => {
      const { title, version, licence, redistributable } = manifest.datasets[id]!;
      const holds = redistributable === 'yes' ? 'figures of the source' : 'derived figures only';
      return `| ${id}: ${title} | ${version} | ${licence.replaceAll('|', '\\|')} | ${holds} |`;
    }),
    '',
  ];
}
