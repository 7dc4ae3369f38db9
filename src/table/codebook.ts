import { rowFlags, type RowFlag } from '../core/measure.js';
import { missingReasons, type MissingReason } from '../core/missing.js';
import { citationText, type Reference } from '../core/references.js';

/*
 * What a written table holds, for a reader, in Markdown: parts that the codebooks of all tables share.
 */

export const grouped = (count: number): string => count.toLocaleString('en-US');

/** Cells of a table have no line breaks, and a bar would end them. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

/** A table, its head first, and the empty line after it. */
export function tableLines(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  return [row(head), `|${'---|'.repeat(head.length)}`, ...rows.map(row), ''];
}

/** A value of a command line, in quotes where a shell would take it apart. */
export const quoted = (text: string): string =>
  /^[\w.,:=+/-]+$/.test(text) ? text : `"${text.replaceAll(/(["\\$`])/g, '\\$1')}"`;

/** A command with its options: those without a value are left out, and true is a flag. */
export function commandText(
  words: readonly string[],
  options: Readonly<Record<string, string | number | boolean | undefined>>,
): string {
  const written = Object.entries(options).flatMap(([name, value]) => {
    if (value === undefined || value === false) return [];
    return value === true ? [`--${name}`] : [`--${name} ${quoted(String(value))}`];
  });
  return ['counterpoise', ...words, ...written].join(' ');
}

/** A section, or nothing where it would be empty. */
const section = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`## ${heading}`, '', ...lines, ''];

/** Each work once, in their order. */
export const workLines = (works: readonly Reference[]): string[] =>
  [...new Set(works.map(citationText))].map((work) => `- ${work}`);

/** What the words for missing values and caveats mean. */
export const wordLines = (reasons: Iterable<MissingReason>, flags: Iterable<RowFlag>): string[] => [
  ...section(
    'Why values are missing',
    Array.from(reasons, (reason) => `- \`${reason}\`: ${missingReasons[reason]}`),
  ),
  ...section(
    'Caveats on values',
    Array.from(flags, (flag) => `- \`${flag}\`: ${rowFlags[flag]}`),
  ),
];

/** What datasets are told of by: the panel's manifest has them so. */
interface CitedDataset {
  readonly title: string;
  readonly version: string;
  readonly licence: string;
  readonly url: string;
  readonly citation: readonly Reference[];
}

/**
 * The datasets behind a table with their terms, and the works to be cited.
 *
 * @param more a further column
 */
export function datasetLines<Dataset extends CitedDataset>(
  datasets: Readonly<Record<string, Dataset>>,
  ids: readonly string[],
  methods: readonly Reference[] = [],
  more: Readonly<Record<string, (dataset: Dataset) => string>> = {},
): string[] {
  const found = ids.map((id) => ({ id, of: datasets[id]! }));
  return [
    '## Datasets',
    '',
    ...tableLines(
      ['dataset', 'version', 'licence', ...Object.keys(more)],
      found.map(({ id, of }) => [
        `${id}: [${of.title}](${of.url})`,
        of.version,
        of.licence,
        ...Object.values(more).map((text) => text(of)),
      ]),
    ),
    'Each keeps the terms of its source. The `.bib` file beside the table has these and the methods in BibTeX:',
    '',
    ...workLines([...methods, ...found.flatMap(({ of }) => of.citation)]),
    '',
  ];
}

export interface Codebook {
  /** Name of the file that it is about: how to read it follows from its ending. */
  readonly file: string;
  /** Facts of the whole table, each behind what it is a fact of. */
  readonly facts: readonly (readonly [what: string, fact: string])[];
  /** Text before the command that makes the table again. */
  readonly made?: readonly string[];
  readonly command: string;
  /** Sections between the command and how to read the file. */
  readonly body: readonly string[];
  /** Key of the list of records in JSON; without it the file is that list. */
  readonly records?: string;
  /** Columns that tell rows apart, where rows stand in their order. */
  readonly keys?: readonly string[];
}

export function codebook({ file, facts, made = [], command, body, ...reading }: Codebook): string {
  return [
    `# Codebook of ${file}`,
    '',
    ...tableLines(['', ''], facts),
    ...(made.length === 0 ? ['Made by'] : made),
    '',
    '```sh',
    `npx ${command}`,
    '```',
    '',
    ...body,
    ...readingLines({ file, ...reading }),
  ].join('\n');
}

function readingLines({ file, records, keys }: Pick<Codebook, 'file' | 'records' | 'keys'>) {
  const [r, ...python] = readersOf(file, records);
  return [
    '## Read it',
    '',
    ...(keys === undefined
      ? []
      : [`Rows are identified by ${keys.join(', ')} and stand in this order.`, '']),
    ...['```r', `d <- ${r}`, '```', ''],
    ...['```python', ...python, '```', ''],
  ];
}

/** How to read a file into a data frame: in R, then in Python, line by line. */
function readersOf(file: string, records: string | undefined): [r: string, ...python: string[]] {
  if (file.endsWith('.csv'))
    return [
      `read.csv("${file}", na.strings = "", encoding = "UTF-8")`,
      'import pandas as pd',
      `d = pd.read_csv("${file}", keep_default_na=False, na_values=[""], float_precision="round_trip")`,
    ];
  if (file.endsWith('.parquet'))
    return [
      `nanoparquet::read_parquet("${file}")`,
      'import pandas as pd',
      `d = pd.read_parquet("${file}")`,
    ];
  if (records === undefined)
    return [`jsonlite::fromJSON("${file}")`, 'import pandas as pd', `d = pd.read_json("${file}")`];
  return [
    `jsonlite::fromJSON("${file}")$${records}`,
    'import json, pandas as pd',
    `d = pd.DataFrame(json.load(open("${file}", encoding="utf-8"))["${records}"])`,
  ];
}
