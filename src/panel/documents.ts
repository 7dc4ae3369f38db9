import { citationText } from '../core/references.js';
import type { LeftOut, Unmatched } from '../sources/define.js';
import type { ManifestColumn, ManifestTable, PanelManifest } from './manifest.js';

type Body = Pick<PanelManifest, 'tables' | 'datasets'>;

const span = (coverage: { from: number; to: number } | null): string =>
  coverage === null ? '' : `${coverage.from}–${coverage.to}`;
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function bounds({ min, max }: ManifestColumn): string {
  if (min === undefined && max === undefined) return '';
  return `${min ?? '−∞'} to ${max ?? '∞'}`;
}

/** What a refresh took over: columns that rest on other raw files than those that their dataset lists. */
function olderInputs({ older = [] }: ManifestTable): string[] {
  if (older.length === 0) return [];
  return [
    ...older.map(({ dataset, columns, inputs }) => {
      const files = inputs.map(
        ({ path, rows, sha256 }) =>
          `\`${path}\`, ${rows} rows, SHA-256 \`${sha256.slice(0, 16)}…\``,
      );
      const names = columns.map((name) => `\`${name}\``).join(', ');
      return `- Taken over from an earlier panel: ${names} rest on another edition of ${dataset}: ${files.join('; ')}`;
    }),
    '',
  ];
}

/** What a model was fitted to, where a table is estimated. */
function estimateLines({ estimatedFrom, outdated = [] }: ManifestTable): string[] {
  if (estimatedFrom === undefined) return [];
  const from = Object.entries(estimatedFrom).map(
    ([table, digest]) => `${table} (SHA-256 \`${digest.slice(0, 16)}…\`)`,
  );
  return [
    `Estimated by \`npm run latent\` from ${from.join(', ')}.`,
    ...(outdated.length === 0
      ? []
      : [`Of these have changed since, and count as they were: ${outdated.join(', ')}.`]),
    '',
  ];
}

/** `PROVENANCE.md`: what each column holds and where it comes from. The human twin of the manifest. */
export function provenanceDocument({ tables, datasets }: Body): string {
  const sources = Object.entries(datasets).flatMap(([id, dataset]) => [
    `### ${id}: ${dataset.title}`,
    '',
    `- Version: ${dataset.version}`,
    `- Coverage: ${span(dataset.coverage)}${dataset.coverage.note === undefined ? '' : ` (${dataset.coverage.note})`}`,
    `- Licence: ${dataset.licence}`,
    `- Published here: ${dataset.redistributable === 'yes' ? 'figures of the source' : 'shares, counts and flags only'}`,
    `- Source: <${dataset.url}>`,
    ...dataset.citation.map((reference) => `- Cite: ${citationText(reference)}`),
    `- Names and codes matched to no state: ${dataset.unmatched}${dataset.unmatched === 0 ? '' : ' (in `unmatched.json`)'}`,
    ...(dataset.leftOut
      ? [`- Rows of states left out: ${dataset.leftOut} (with reasons in \`left-out.json\`)`]
      : []),
    ...dataset.inputs.map(
      (input) =>
        `- Read: \`${input.path}\`, ${input.rows} rows, SHA-256 \`${input.sha256.slice(0, 16)}…\``,
    ),
    '',
  ]);
  const contents = Object.entries(tables).flatMap(([id, table]) => [
    `### ${id}`,
    '',
    `${table.title}. One row per ${table.orderBy.join(', ')}; ${table.rows} rows; \`${table.file}\`.`,
    '',
    ...olderInputs(table),
    ...estimateLines(table),
    '| column | holds | type | unit | range | years | nulls | datasets |',
    '|---|---|---|---|---|---|---|---|',
    ...Object.entries(table.columns).map(([name, column]) =>
      [
        '',
        ` \`${name}\` `,
        ` ${cell(column.description)} `,
        ` ${column.type}, ${column.kind} `,
        ` ${cell(column.unit)} `,
        ` ${bounds(column)} `,
        ` ${span(column.coverage)} `,
        ` ${column.nulls === 0 ? '' : column.nulls} `,
        ` ${column.datasets.join(', ')} `,
        '',
      ].join('|'),
    ),
    '',
  ]);
  return [
    '# Provenance of the panel',
    '',
    'Every figure here was computed from public sources by `npm run panel`. `manifest.json` says the same for machines.',
    'A null is a missing value, never zero.',
    '',
    '## Sources',
    '',
    ...sources,
    '## Tables',
    '',
    ...contents,
  ].join('\n');
}

/** `LICENSE.md`: the licence of each table, which is that of its sources. */
export function licenceDocument({ tables, datasets }: Body): string {
  const rows = Object.values(tables).map((table) => {
    const licences = table.datasets.map(
      (dataset) => `${dataset}: ${datasets[dataset]?.licence ?? ''}`,
    );
    const derived = table.datasets.some(
      (dataset) => datasets[dataset]?.redistributable === 'derived-only',
    );
    return `| \`${table.file}\` | ${cell(licences.join('; '))} | ${derived ? 'derived figures' : 'figures of the source or derived from them'} |`;
  });
  return [
    '# Licences of the panel',
    '',
    `The software is licensed under Apache-2.0. The tables follow their sources: cite the source of each table as`,
    '`PROVENANCE.md` says, and mind its terms.',
    '',
    '| table | licence of the source | holds |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

/**
 * `unmatched.json` and `left-out.json`: names and codes of the sources that are no state, and rows of states that enter
 * nothing, with the reason. One line per entry; datasets with nothing to list stand with an empty list.
 */
export function listsDocument(
  lists: Readonly<Record<string, readonly (Unmatched & Partial<LeftOut>)[]>>,
): string {
  const entries = Object.entries(lists).map(([id, list]) => [
    id,
    list.map(({ ccode, scheme, value, series, reason, rows }) => ({
      ccode,
      scheme,
      value,
      series,
      reason,
      rows,
    })),
  ]);
  return jsonDocument(Object.fromEntries(entries), 3);
}

/** JSON with one line per value below `depth` levels, so that a change shows as one line in a diff. */
export function jsonDocument(value: unknown, depth: number): string {
  return `${render(value, depth, '')}\n`;
}

function render(value: unknown, depth: number, indent: string): string {
  if (depth <= 1 || value === null || typeof value !== 'object') return JSON.stringify(value);
  const inner = `${indent}  `;
  const items = Array.isArray(value)
    ? value.map((item) => render(item, depth - 1, inner))
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => `${JSON.stringify(key)}: ${render(item, depth - 1, inner)}`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  if (items.length === 0) return `${open}${close}`;
  return `${open}\n${items.map((item) => `${inner}${item}`).join(',\n')}\n${indent}${close}`;
}
