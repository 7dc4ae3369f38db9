import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PanelResult, PanelTask, Truth } from './panel-of-truth.js';

/** What a study gave, and how it was made. */
export interface Results {
  readonly seed: number;
  readonly start: PanelTask['start'];
  readonly tolerance: number;
  readonly states: number;
  readonly panels: readonly PanelResult[];
}

const pathOf = (truth: Truth): string =>
  fileURLToPath(new URL(`../results/${truth}.json`, import.meta.url));

export const hasResults = (truth: Truth): boolean => existsSync(pathOf(truth));

export const readResults = (truth: Truth): Results =>
  JSON.parse(readFileSync(pathOf(truth), 'utf8')) as Results;

/** A line for each panel. */
export function keepResults(truth: Truth, { panels, ...made }: Results): void {
  const path = pathOf(truth);
  const lines = panels.map((panel) => JSON.stringify(panel)).join(',\n');
  const head = JSON.stringify(made).slice(0, -1);
  writeFileSync(`${path}.tmp`, `${head},"panels":[\n${lines}\n]}\n`);
  renameSync(`${path}.tmp`, path);
}
