import { citationText, type Reference } from '../../core/references.js';

/*
 * What the codebooks of all tables have in common, in lines of Markdown.
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

/** A table of facts, each behind what it is a fact of. */
export const factLines = (facts: readonly (readonly [what: string, fact: string])[]) =>
  tableLines(['', ''], facts);

/** A command that makes a table again. */
export const commandLines = (command: string): string[] => ['```sh', `npx ${command}`, '```', ''];

/** A value of a command line, in quotes where a shell would take it apart. */
export const quoted = (text: string): string =>
  /^[\w.,:=+/-]+$/.test(text) ? text : `"${text.replaceAll(/(["\\$`])/g, '\\$1')}"`;

/** A section, or nothing where it would be empty. */
export const section = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`## ${heading}`, '', ...lines, ''];

/** Each work once, in their order. */
export const workLines = (works: readonly Reference[]): string[] =>
  [...new Set(works.map(citationText))].map((work) => `- ${work}`);

/** How to read a file into a data frame, in R and Python. */
export interface Readers {
  readonly r: string;
  readonly python: readonly string[];
}

export function csvReaders(file: string): Readers {
  return {
    r: `read.csv("${file}", na.strings = "", encoding = "UTF-8")`,
    python: [
      'import pandas as pd',
      `d = pd.read_csv("${file}", keep_default_na=False, na_values=[""], float_precision="round_trip")`,
    ],
  };
}

/** @param records the key of the list that is the table; without it the file is that list */
export function jsonReaders(file: string, records?: string): Readers {
  const list = `json.load(open("${file}", encoding="utf-8"))`;
  return records === undefined
    ? {
        r: `jsonlite::fromJSON("${file}")`,
        python: ['import pandas as pd', `d = pd.read_json("${file}")`],
      }
    : {
        r: `jsonlite::fromJSON("${file}")$${records}`,
        python: ['import json, pandas as pd', `d = pd.DataFrame(${list}["${records}"])`],
      };
}

/** @param keys the columns that tell rows apart, where rows stand in their order */
export function readingLines({ r, python }: Readers, keys?: readonly string[]): string[] {
  return [
    '## Read it',
    '',
    ...(keys === undefined
      ? []
      : [`Rows are told apart by ${keys.join(', ')} and stand in this order.`, '']),
    '```r',
    `d <- ${r}`,
    '```',
    '',
    '```python',
    ...python,
    '```',
    '',
  ];
}
