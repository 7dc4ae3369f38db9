import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What a part found, and the model that it looked at. */
export interface Kept<Found = unknown> {
  /** Digest of the file of the model. */
  readonly model: string;
  readonly found: Found;
}

const pathOf = (id: string): string =>
  fileURLToPath(new URL(`results/${id}.json`, import.meta.url));

export const hasKept = (id: string): boolean => existsSync(pathOf(id));

export const readKept = <Found>(id: string): Kept<Found> =>
  JSON.parse(readFileSync(pathOf(id), 'utf8')) as Kept<Found>;

/** Six digits of what is no whole number: the last ones of a sum differ with the machine’s library of functions. */
export function keep(id: string, kept: Kept): void {
  const path = pathOf(id);
  const text = JSON.stringify(kept, (_, value: unknown) =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(6)) : value,
  );
  writeFileSync(`${path}.tmp`, `${text}\n`);
  renameSync(`${path}.tmp`, path);
}
