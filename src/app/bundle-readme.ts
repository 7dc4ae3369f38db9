import { missingReasons } from '../core/missing.js';
import { rowFlags } from '../core/measure.js';
import type { PanelManifest } from '../panel/manifest.js';
import type { Assessment } from './assessment.js';
import { packageVersion } from './version.js';

export interface BundleReadme {
  readonly assessment: Assessment;
  readonly manifest: PanelManifest;
  /** Ids of the tables of the panel that are in the bundle. */
  readonly tables: readonly string[];
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
  '| `assessment.json` | every number of the answer |',
  '| `manifest.json` | what a run needs to be repeated |',
  '| `citations.bib` | the sources and methods behind the numbers, to be cited |',
  '| `case/` | the case as it was assessed: readings, expectations, claims and coded facts |',
  '| `data/` | the tables of the panel that the run read, with manifest, provenance and licences |',
  '| `tables/readings.csv` | posterior, 90% interval and share of draws of each reading |',
  '| `tables/evidence.csv` | the items of evidence; `tables/weights.csv` what each weighs, in decibels |',
  '| `tables/claims.csv` | the claims with their verdicts; `tables/tests.csv` the tests behind them, and the parts of a test that counts several |',
  '| `tables/series.csv` | the series shown, by year; `tables/holes.csv` what is not observed yet |',
  '| `SHA256SUMS` | digests of the files: `sha256sum -c SHA256SUMS` |',
  '',
];

function rerunLines({ asOf, seed }: Assessment): string[] {
  return [
    '## Repeat it',
    '',
    `Where Counterpoise ${packageVersion()} is installed, with BUNDLE the folder of these files:`,
    '',
    '```sh',
    `COUNTERPOISE_DATA=BUNDLE/data npx counterpoise assess BUNDLE/case --as-of ${asOf} --seed ${seed} --out again`,
    'cmp BUNDLE/assessment.json again/assessment.json',
    '```',
    '',
    'The two are the same to the byte. `counterpoise diff` says what differs where another version of the program or',
    'other data are used. On Windows set the folder first: `$env:COUNTERPOISE_DATA = "BUNDLE\\data"`.',
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
  'series <- read.csv("tables/series.csv", na.strings = "", encoding = "UTF-8")',
  'panel <- nanoparquet::read_parquet("data/capabilities.parquet")  # or arrow::read_parquet',
  '```',
  '',
  'Python:',
  '',
  '```python',
  'import pandas as pd  # with pyarrow; or duckdb.sql("FROM \'data/capabilities.parquet\'").df()',
  'series = pd.read_csv("tables/series.csv")',
  'panel = pd.read_parquet("data/capabilities.parquet")',
  '```',
  '',
  'Stata reads the CSV files; for the panel, have DuckDB write CSV first:',
  '',
  '```stata',
  'import delimited using "tables/series.csv", varnames(1) encoding("utf-8") bindquotes(strict) clear',
  `shell duckdb -c "COPY (FROM 'data/capabilities.parquet') TO 'capabilities.csv' (HEADER)"`,
  '```',
  '',
  'Words in the column `missing` of the series:',
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
