import { caseList, subjectOf } from '../../app/casefiles/cases.js';
import { weighedBy } from '../../app/learned/apply.js';
import { multiverseOfClaim } from '../../app/multiverse/claim.js';
import { multiverseOfVerdict } from '../../app/multiverse/verdict.js';
import { UsageError } from '../../core/errors.js';
import type { Weighting } from '../../evidence/vocabulary.js';
import { common, flag, seedOf, value } from '../options.js';
import { claimMultiverseText, verdictMultiverseText } from '../text/multiverse.js';
import { defineVerb } from '../verb.js';

export const multiverse = defineVerb({
  name: 'multiverse',
  description:
    'A claim, or the answers of a case, under every defensible choice at once: sources, rules, weights, windows.',
  arguments: [
    ['[claim]', 'the id of a claim, for example C36; with --verdict the case'],
    ['[case]', 'a built-in case, or the folder of your case (default: russia-china)'],
  ],
  answers: 'multiverse',
  options: {
    verdict: flag('the readings of a case in place of one of its claims'),
    asOf: common.asOf,
    out: value(
      'dir',
      'also write multiverse.html, multiverse.json, specification-curve.svg, specifications.csv, choices.csv and codebook.csv there',
    ),
    weights: common.weights,
    seed: seedOf('the intervals and of the sample of combinations'),
    json: flag('print JSON, with every specification'),
  },
  help: [
    '\nMore than 2,000 combinations of choices are sampled. docs/methods/multiverse.md says what is a choice.',
  ],
  examples: [
    ['counterpoise multiverse C03', 'how far the verdict of C03 rests on choices'],
    ['counterpoise multiverse C04 russia-china --out out', 'with curve, page and tables'],
    ['counterpoise multiverse --verdict russia-china', 'in how many ways each reading leads'],
    [
      'counterpoise multiverse --verdict us-india --weights hand',
      'the same, weighed by hand alone',
    ],
  ],
  run: async ([first, second], { verdict, asOf, out, seed, weights }, task) => {
    const { claim, name } = subjectNamed(first, second, verdict === true);
    if (claim !== undefined) refuseWeights(weights, claim);
    const subject = weighedBy(subjectOf(name, undefined, undefined, asOf), weights);
    const workspace = await task.workspace();
    const progress = task.progress(claim === undefined ? 2 : 3);
    const request = { seed, onStep: (label: string) => progress.step(label) };
    const result =
      claim === undefined
        ? await multiverseOfVerdict(workspace, subject, request)
        : await multiverseOfClaim(workspace, subject, { claim, ...request });
    await task.write(out, async () =>
      (await import('../../report/multiverse.js')).multiverseFiles(result),
    );
    const text = (): string =>
      'claim' in result ? claimMultiverseText(result) : verdictMultiverseText(result);
    return { json: result, text };
  },
});

/** A claim is tested, and not weighed. */
function refuseWeights(weights: Weighting | undefined, claim: string): void {
  if (weights === undefined) return;
  throw new UsageError('--weights goes with --verdict: the tests of a claim weigh nothing', {
    code: 'weights-without-verdict',
    details: { value: weights },
    hint: `leave it out: counterpoise multiverse ${claim}`,
  });
}

/** The claim and the case that the words name; no claim for the verdict of a case. */
function subjectNamed(
  first: string | undefined,
  second: string | undefined,
  isVerdict: boolean,
): { readonly claim?: string; readonly name: string } {
  if (isVerdict && second !== undefined)
    throw new UsageError('--verdict takes a case and no claim', {
      code: 'two-subjects',
      details: { value: first, expected: 'one case' },
      hint: `for example counterpoise multiverse --verdict ${second}`,
    });
  if (isVerdict) return { name: first ?? 'russia-china' };
  if (first === undefined)
    throw new UsageError('name a claim, or a case with --verdict', {
      code: 'missing-claim',
      hint: 'for example counterpoise multiverse C03; an assessment lists the claims of a case',
    });
  if (second === undefined && caseList().some(({ id }) => id === first))
    throw new UsageError(`${first} is a case and not a claim`, {
      code: 'missing-claim',
      details: { value: first, expected: 'the id of a claim, such as C03' },
      hint: `for its answers: counterpoise multiverse --verdict ${first}; for a claim: counterpoise multiverse C03 ${first}`,
    });
  return { claim: first, name: second ?? 'russia-china' };
}
