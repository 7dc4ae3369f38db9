/** One page of documentation for a measure, from its entry in the registry and its docstring. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { cite } from '../src/app/cite/cite.js';
import { paramFields, paramSchemas, usesOf } from '../src/app/engine/measure-params.js';
import { rowFlags, type AnyMeasure } from '../src/core/measure.js';
import { missingReasons } from '../src/core/missing.js';
import type { OfGroups } from '../src/core/of-groups.js';
import type { Reference } from '../src/core/references.js';
import { variations, type Variation } from '../src/core/variation.js';
import { datasetById } from '../src/sources/index.js';
import { measures } from '../src/measures/index.js';
import { measureFile } from './measure-file.js';

/** A docstring taken apart: what stands before the first heading, then the sections in their order. */
export interface Docstring {
  readonly preface: string;
  readonly sections: ReadonlyMap<string, string>;
  /** The command of the example, without the name of the program. */
  readonly example: string;
}

const packageRoot = fileURLToPath(new URL('..', import.meta.url));

/** Lines of an example's output that a page shows; of a longer one the first and the last. */
const SHOWN_LINES = 16;

/**
 * The docstring of a measure's definition, as written in its source: the comment before the exported constant that
 * holds a **Definition.**
 */
export function docstringOf(root: string, id: string): Docstring {
  const file = measureFile(root, id);
  const text = readFileSync(join(root, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const comments = source.statements.filter(isExportedConstant).flatMap((statement) => {
    const ranges = ts.getLeadingCommentRanges(text, statement.pos) ?? [];
    return ranges.slice(-1).map(({ pos, end }) => plainText(text.slice(pos, end)));
  });
  const [comment, ...others] = comments.filter((one) => one.includes('**Definition.**'));
  if (comment === undefined || others.length > 0)
    throw new Error(`${file} needs one exported constant with a **Definition.**`);
  const parts = comment.split(/\*\*([A-Z][A-Za-z ]*)\.\*\*\s*/);
  const sections = new Map<string, string>();
  for (let i = 1; i < parts.length; i += 2) sections.set(parts[i]!, parts[i + 1]!.trim());
  const example = /`counterpoise ([^`]+)`/.exec(sections.get('Example') ?? '')?.[1];
  if (example === undefined) throw new Error(`${file} has no command in **Example.**`);
  return { preface: parts[0]!.trim(), sections, example };
}

function isExportedConstant(statement: ts.Statement): boolean {
  return (
    ts.isVariableStatement(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  );
}

/** Text of a comment: paragraphs as one line each, so that no line of a formula begins a list. */
function plainText(comment: string): string {
  return comment
    .replace(/^\/\*\*/, '')
    .replace(/\*\/$/, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trimEnd())
    .join('\n')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replaceAll(/\s*\n\s*/g, ' ').trim())
    .join('\n\n');
}

/** Headings in the order of a page; sections that a docstring has beside them come after the convention. */
const ownHeadings = [
  'Definition',
  'Convention',
  'Group',
  'Unit and range',
  'Nulls',
  'Flags',
  'Coverage',
  'Complexity',
  'Source',
  'Example',
];

/** The page of a measure. `output` is what its example prints. */
export async function methodPage(
  root: string,
  definition: AnyMeasure,
  output: string,
): Promise<string> {
  const { id, title, summary } = definition;
  const docstring = docstringOf(root, id);
  const { sections, preface, example } = docstring;
  const others = [...sections.keys()].filter((name) => !ownHeadings.includes(name));
  const section = (heading: string, ...texts: readonly (string | undefined)[]): string[] => {
    const told = texts.filter((text) => text !== undefined && text !== '');
    return told.length === 0 ? [] : [`## ${heading}`, ...(told as string[])];
  };
  return [
    `# ${title}`,
    `\`${id}\` · ${grainText(definition)} · ${definition.dimension === 'composite' ? 'composite' : `dimension ${definition.dimension}`}`,
    summary,
    ...(preface === summary ? [] : [preface]),
    ...section('Definition', sections.get('Definition')),
    ...section('Convention', sections.get('Convention')),
    ...others.flatMap((name) => section(name, sections.get(name))),
    ...section('Parameters', paramTable(definition), groupText(definition, sections)),
    ...section('Groups of states', ofGroupsText(definition)),
    ...section('Unit and range', sections.get('Unit and range'), factsOf(definition)),
    ...section(
      'Missing values and flags',
      sections.get('Nulls'),
      sections.get('Flags'),
      namedTable(docstring, 'reason', missingReasons),
      namedTable(docstring, 'flag', rowFlags),
    ),
    ...section('Data', sections.get('Coverage'), dataTable(definition), usesText(definition)),
    ...section('References', sections.get('Source'), referenceList(definition.references)),
    ...section(
      'Example',
      fence('sh', `npx counterpoise ${example}`),
      fence('text', shortened(output)),
      exampleText(sections.get('Example')!, example),
    ),
    ...section('Cost', sections.get('Complexity')),
    ...section(
      'BibTeX',
      `What \`counterpoise cite ${id}\` prints: the method, and the data it is computed from.`,
      fence('bibtex', (await cite(id)).bibtex.replace(/^%.*\n+/, '').trimEnd()),
    ),
    generatedNote(measureFile(packageRoot, id)),
  ].join('\n\n');
}

/** Says how a page came about; a comment, so that it does not show. */
export function generatedNote(from: string): string {
  return `<!-- Generated from ${from} by \`npm run docs\`; do not edit. -->`;
}

const fence = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\``;

function grainText({ grain, symmetric }: AnyMeasure): string {
  const unit = grain.replace(/-year$/, '').replaceAll('-', ' ');
  const order = grain === 'dyad-year' && symmetric ? ', either order' : '';
  return `one value a ${unit} and year${order}`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function variationText(said: Variation): string {
  if (said.role !== 'choice') return `stays. ${said.because}`;
  const values = said.values?.map((value) => `\`${value}\``).join(', ');
  return `varies${values === undefined ? '' : ` (${values})`}. ${said.because}`;
}

function paramTable(definition: AnyMeasure): string {
  const entries = Object.entries(paramSchemas(definition));
  if (entries.length === 0) return 'None.';
  const fields = paramFields(definition);
  return table(
    ['parameter', 'values', 'default', 'meaning', 'in a [multiverse](../multiverse.md)'],
    entries.map(([name, { type, enum: values, default: given, usual, description = '' }]) => [
      `\`--${name}\``,
      values === undefined ? (type ?? '') : values.map((value) => `\`${value}\``).join(', '),
      usual ?? `\`${String(given)}\``,
      description,
      variationText(variations.get(fields[name]!)!),
    ]),
  );
}

function groupText({ acceptsGroup }: AnyMeasure, sections: Docstring['sections']) {
  const told = sections.get('Group');
  if (told !== undefined) return `\`--group\`: ${told}`;
  return acceptsGroup === true ? '`--group`: a group of states in place of the second.' : undefined;
}

/** What the measure says of a group of states in place of a state, as its definition states it. */
export function ofGroupsText(definition: AnyMeasure): string {
  const { ofGroups } = definition as { readonly ofGroups: OfGroups };
  const about = '([groups](../groups.md))';
  return ofGroups.rule === 'none'
    ? `Nothing ${about}: ${ofGroups.because}.`
    : `In place of a state ${about}: ${ofGroups.says}.`;
}

function factsOf(definition: AnyMeasure): string {
  const { unit, partUnits = {}, range, direction, symmetric, grain } = definition;
  const { coverage, population } = definition;
  const [low, high] = range;
  const parts = Object.entries(partUnits).map(([name, of]) => `${name}: ${of}`);
  const directions = {
    closer: 'a higher value is closer',
    farther: 'a higher value is farther apart',
    none: 'none',
  } as const;
  return table(
    ['', ''],
    [
      ['unit', [unit, ...parts].join('; ')],
      ['range', `${low ?? 'unbounded'} to ${high ?? 'unbounded'}`],
      ['direction', directions[direction]],
      ...(grain === 'dyad-year' || grain === 'directed-dyad-year'
        ? [['order of the two', symmetric ? 'does not matter' : 'matters']]
        : []),
      ['years', `${coverage.from} to ${coverage.to}`],
      ['percentiles among', population],
    ],
  );
}

/** Reasons or flags that a docstring names, with what they mean. */
function namedTable(
  { preface, sections }: Docstring,
  kind: 'reason' | 'flag',
  meanings: Readonly<Record<string, string>>,
): string | undefined {
  const texts = [preface, ...sections.values()].join(' ');
  const named = [...texts.matchAll(/`([a-z0-9-]+)`/g)].map((match) => match[1]!);
  const rows = Object.entries(meanings).filter(([name]) => named.includes(name));
  if (rows.length === 0) return undefined;
  return table(
    [kind, 'meaning'],
    rows.map(([name, meaning]) => [`\`${name}\``, meaning]),
  );
}

function dataTable({ datasets }: AnyMeasure): string {
  return table(
    ['dataset', 'edition', 'years', 'licence'],
    datasets.map((id) => {
      const { title, version, url, coverage, licence } = datasetById(id);
      const name = url === '' ? title : `[${title}](${url})`;
      return [
        `\`${id}\`: ${name}`,
        version,
        `${coverage.from} to ${coverage.to}${coverage.note === undefined ? '' : `; ${coverage.note}`}`,
        licence,
      ];
    }),
  );
}

/** Measures that it is made of by default, with links to their pages. */
function usesText(definition: AnyMeasure): string | undefined {
  const params = definition.params.parse({}) as Record<string, unknown>;
  const used = [
    ...new Set(Object.values(usesOf(definition, params)).map(({ measure }) => measure)),
  ];
  if (used.length === 0) return undefined;
  const links = used.map((id) => {
    const known = measures.some((measure) => measure.id === id);
    return known ? `[\`${id}\`](${id}.md)` : `\`${id}\``;
  });
  return `Made of ${links.join(', ')}.`;
}

function referenceList(references: readonly Reference[]): string {
  return references
    .map(({ authors, year, title, container, volume, pages, doi, url, note }) => {
      const place = [container, volume, pages].filter((part) => part !== undefined).join(', ');
      const parts = [
        `${authors.length === 0 ? '' : `${authors.join('; ')} `}(${year}). ${title}${/[.?!]$/.test(title) ? '' : '.'}`,
        place === '' ? '' : `${place}.`,
        note ?? '',
        linkOf(doi, url),
      ];
      return `- ${parts.filter((part) => part !== '').join(' ')}`;
    })
    .join('\n');
}

/** Link to a work; brackets in an identifier would end it early. */
function linkOf(doi: string | undefined, url: string | undefined): string {
  if (doi === undefined) return url === undefined ? '' : `<${url}>`;
  const path = doi.replaceAll('(', '%28').replaceAll(')', '%29');
  return `[doi:${doi}](https://doi.org/${path})`;
}

/** What an example prints, the middle of a long one left out. */
function shortened(output: string): string {
  const lines = output
    .trimEnd()
    .split('\n')
    .map((line) => line.trimEnd());
  if (lines.length <= SHOWN_LINES) return lines.join('\n');
  const tail = 4;
  return [...lines.slice(0, SHOWN_LINES - tail), '…', ...lines.slice(-tail)].join('\n');
}

/** What the docstring says of the value, as a sentence of its own. */
function exampleText(text: string, example: string): string | undefined {
  const said = text.replace(`\`counterpoise ${example}\``, '').trim().replace(/^:\s*/, '');
  return said === '' ? undefined : `The value ${said}`;
}
