import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import type { EffectNumbers } from '../src/app/assess/effect-numbers.js';
import { computedNumbers, effectKey, effectsIn } from '../src/app/assess/effects.js';
import { rolesOf } from '../src/app/engine/observe.js';
import { openWorkspace } from '../src/app/engine/workspace.js';
import { listCases, loadCase } from '../src/cases/index.js';
import { estimatesDigest } from './estimates-digest.js';

/*
 * Computes the effects that claims of the built-in cases ask for, and keeps them in src/app/assess/kept-estimates.ts with the version of the data: a
 * regression over millions of rows takes longer than the whole assessment. Run after the panel or the analysis has changed: npm run estimates.
 * test/app/assess/kept-estimates.test.ts computes all of them again but the shuffles of general effects, and fails where the code of these has changed
 * (estimates-digest.ts).
 */

const workspace = await openWorkspace();
const estimates: Record<string, EffectNumbers> = {};
for (const id of listCases()) {
  const subject = loadCase(id);
  const effects = effectsIn(subject);
  if (effects.length === 0) continue;
  const roles = await rolesOf(workspace, subject);
  for (const effect of effects)
    estimates[effectKey(effect, roles)] ??= await computedNumbers(workspace, effect, roles);
}
const { dataVersion } = workspace.panel;
const kept = { dataVersion, digest: estimatesDigest(dataVersion, estimates), estimates };
workspace.close();
const path = new URL('../src/app/assess/kept-estimates.ts', import.meta.url);
const text = `import type { EffectNumbers } from './effect-numbers.js';

/** Effects of the shipped panel, written by scripts/build-estimates.ts (npm run estimates): not to be edited. */
export const keptEstimates: {
  readonly dataVersion: string;
  /** Of the numbers, the data and the code that they come from: scripts/estimates-digest.ts. */
  readonly digest: string;
  readonly estimates: Readonly<Record<string, EffectNumbers>>;
} = ${JSON.stringify(kept)};
`;
writeFileSync(
  path,
  await format(text, { parser: 'typescript', singleQuote: true, printWidth: 100 }),
);
