import { caseList, subjectOf } from '../../app/casefiles/cases.js';
import { multiverseOfClaim } from '../../app/multiverse/claim.js';
import { multiverseOfVerdict } from '../../app/multiverse/verdict.js';
import { openWorkspace } from '../../app/engine/workspace.js';
import { writeFiles } from '../../app/files/write-files.js';
import { UsageError } from '../../core/errors.js';
import type { Effects } from '../effects.js';
import { parseInteger, parseYear } from '../options.js';
import { claimMultiverseText, verdictMultiverseText } from '../text/multiverse.js';
import { defineVerb, examples } from '../verb.js';

interface MultiverseOptions {
  readonly verdict?: true;
  readonly asOf?: number;
  readonly out?: string;
  readonly seed: number;
  readonly json?: true;
}

export const multiverse = defineVerb({
  name: 'multiverse',
  register(program, effects) {
    program
      .command('multiverse')
      .description(
        'A claim, or the answers of a case, under every defensible choice at once: sources, rules, weights, windows.',
      )
      .argument('[claim]', 'the id of a claim, for example C36; with --verdict the case')
      .argument('[case]', 'a built-in case, or the folder of your own (default: russia-china)')
      .option('--verdict', 'the readings of a case in place of one of its claims')
      .option('--as-of <year>', 'use nothing later than this year', parseYear)
      .option(
        '--out <dir>',
        'also write multiverse.html, multiverse.json, specification-curve.svg, specifications.csv, choices.csv and codebook.csv there',
      )
      .option(
        '--seed <n>',
        'seed of the intervals and of the sample of combinations',
        parseInteger('seed', 0, 2 ** 31 - 1),
        1,
      )
      .option('--json', 'print JSON, with every specification')
      .addHelpText(
        'after',
        '\nMore than 2,000 combinations of choices are sampled. docs/methods/multiverse.md says what is a choice.\n' +
          examples([
            ['counterpoise multiverse C03', 'how far the verdict of C03 rests on choices'],
            ['counterpoise multiverse C04 russia-china --out out', 'with curve, page and tables'],
            [
              'counterpoise multiverse --verdict russia-china',
              'in how many ways each reading leads',
            ],
          ]),
      )
      .action((first: string | undefined, second: string | undefined, options: MultiverseOptions) =>
        runMultiverse(first, second, options, effects),
      );
  },
});

async function runMultiverse(
  first: string | undefined,
  second: string | undefined,
  { verdict, asOf, out, seed, json }: MultiverseOptions,
  effects: Effects,
): Promise<void> {
  const { claim, name } = asked(first, second, verdict === true);
  const subject = subjectOf(name, undefined, undefined, asOf);
  const workspace = await openWorkspace();
  const progress = effects.progress(claim === undefined ? 2 : 3);
  try {
    const request = { seed, onStep: (label: string) => progress.step(label) };
    const result =
      claim === undefined
        ? await multiverseOfVerdict(workspace, subject, request)
        : await multiverseOfClaim(workspace, subject, { claim, ...request });
    progress.done();
    // What draws is large, and loaded when something is drawn.
    const written =
      out === undefined
        ? []
        : writeFiles(out, (await import('../../report/multiverse.js')).multiverseFiles(result));
    const text = 'claim' in result ? claimMultiverseText(result) : verdictMultiverseText(result);
    effects.out(json ? JSON.stringify(result, null, 2) : text);
    for (const file of written) effects.err(`wrote ${file}`);
  } finally {
    progress.done();
    workspace.close();
  }
}

/** The claim and the case that the words name; no claim for the verdict of a case. */
function asked(
  first: string | undefined,
  second: string | undefined,
  isVerdict: boolean,
): { readonly claim?: string; readonly name: string } {
  if (!isVerdict && first === undefined)
    throw new UsageError('name a claim, or a case with --verdict', {
      code: 'missing-claim',
      hint: 'for example counterpoise multiverse C03; an assessment lists the claims of a case',
    });
  if (!isVerdict && second === undefined && caseList().some(({ id }) => id === first))
    throw new UsageError(`${first} is a case and not a claim`, {
      code: 'missing-claim',
      details: { value: first, expected: 'the id of a claim, such as C03' },
      hint: `for its answers: counterpoise multiverse --verdict ${first}; for a claim: counterpoise multiverse C03 ${first}`,
    });
  if (!isVerdict) return { claim: first, name: second ?? 'russia-china' };
  if (second !== undefined)
    throw new UsageError('--verdict takes a case and no claim', {
      code: 'two-subjects',
      details: { value: first, expected: 'one case' },
      hint: `for example counterpoise multiverse --verdict ${second}`,
    });
  return { name: first ?? 'russia-china' };
}
