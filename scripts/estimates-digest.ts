import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';
import type { EffectNumbers } from '../src/app/assess/effect-numbers.js';

const root = fileURLToPath(new URL('../', import.meta.url));

/** What the effects are computed by, once the measures are known: analysis, tables, random numbers. */
export function estimateSources(): string[] {
  const analysis = readdirSync(`${root}src/analysis`).filter((name) =>
    /^(third-party-.*|rival-closeness|local-projections)\.ts$/.test(name),
  );
  const below = (folder: string): string[] =>
    readdirSync(`${root}${folder}`)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${folder}/${name}`);
  // What only writes results down is left out.
  const written = ['csv.ts', 'files.ts', 'json.ts'];
  return [
    ...analysis.map((name) => `src/analysis/${name}`),
    ...below('src/analysis/regression'),
    ...below('src/app/third-party-pull').filter(
      (path) => !written.some((w) => path.endsWith(`/${w}`)),
    ),
    'src/core/rng.ts',
    'src/core/student.ts',
    'src/measures/shared/pair-lines.ts',
    'src/states/m49.ts',
  ].sort();
}

/**
 * A digest of the effects that are kept, of the version of the data and of the code that they come from; comments, layout and the places of
 * files do not count. It differs when a number is changed by hand, or the code and not the numbers.
 */
export function estimatesDigest(
  dataVersion: string,
  estimates: Readonly<Record<string, EffectNumbers>>,
  read: (path: string) => string = (path) => readFileSync(`${root}${path}`, 'utf8'),
): string {
  const hash = createHash('sha256').update(dataVersion).update(JSON.stringify(estimates));
  for (const path of estimateSources()) {
    const { code } = transformSync(read(path), { loader: 'ts', minify: true });
    hash.update(`\n${code.replaceAll(/import[^;]*?from"[^"]*";/g, '')}`);
  }
  return hash.digest('hex').slice(0, 12);
}
