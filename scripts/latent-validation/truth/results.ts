import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PanelResult, PanelTask } from './panel-of-truth.js';
import type { StudyId } from './study.js';

/** What a study gave, and how it was made. */
export interface Results {
  readonly seed: number;
  readonly start: PanelTask['start'];
  readonly tolerance: number;
  readonly states: number;
  readonly panels: readonly PanelResult[];
}

const pathOf = (study: StudyId): string =>
  fileURLToPath(new URL(`../results/${study}.json`, import.meta.url));

export const hasResults = (study: StudyId): boolean => existsSync(pathOf(study));

export const readResults = (study: StudyId): Results =>
  JSON.parse(readFileSync(pathOf(study), 'utf8')) as Results;

/** A line for each panel. */
export function keepResults(study: StudyId, { panels, ...made }: Results): void {
  const path = pathOf(study);
  mkdirSync(dirname(path), { recursive: true });
  const lines = panels.map((panel) => JSON.stringify(panel)).join(',\n');
  const head = JSON.stringify(made).slice(0, -1);
  writeFileSync(`${path}.tmp`, `${head},"panels":[\n${lines}\n]}\n`);
  renameSync(`${path}.tmp`, path);
}
