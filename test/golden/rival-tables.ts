import { createHash } from 'node:crypto';
import type { RivalPanel } from '../../src/analysis/index.js';
import { csv } from '../../src/table/csv.js';
import type { Outcome } from '../../src/app/third-party-pull/outcomes.js';
import { rivalPanel } from '../../src/app/third-party-pull/rivals.js';
import { pullInputs } from '../../src/app/third-party-pull/table.js';
import type { Workspace } from '../../src/app/engine/workspace.js';
import { fixture } from './panel-measures.js';

/** The tables of rivals for which R has figures. */
export const rivalTables = {
  'practice 1947-2025': { outcome: 'practice', from: 1947, to: 2025 },
  'votes 1992-2025': { outcome: 'votes', from: 1992, to: 2025 },
} as const satisfies Record<string, { outcome: Outcome; from: number; to: number }>;
export type RivalTableName = keyof typeof rivalTables;

/** What R says of a table. */
interface RivalFit {
  /** Of the table as CSV. */
  readonly digest: string;
  readonly rows: number;
  readonly years: number;
  readonly thirds: number;
  readonly coefficient: number;
  readonly error: number;
  readonly low: number;
  readonly high: number;
  readonly permutationP: number;
}

/** Written by generators/rivals.R from the tables of rivals_tables.ts. */
export const rivalFits = (): Readonly<Record<RivalTableName, RivalFit>> => fixture('rivals');

/** A table as the test of third-party pull itself makes it. */
export async function rivalTable(workspace: Workspace, name: RivalTableName): Promise<RivalPanel> {
  const { outcome, from, to } = rivalTables[name];
  return rivalPanel(await pullInputs(workspace, outcome), from, to);
}

const columns = ['triad', 'third', 'year', 'outcome', 'lagged', 'closeness', 'hostility'] as const;

/** Every row of a table, its numbers in full. */
export const rivalCsv = (panel: RivalPanel): string =>
  csv(
    columns,
    Array.from({ length: panel.rows }, (_, row) => columns.map((name) => panel[name][row]!)),
  );

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');
