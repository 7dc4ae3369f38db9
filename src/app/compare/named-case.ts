import { codeOfState } from '../../core/series.js';
import { existsSync } from 'node:fs';
import { listCases } from '../../cases/index.js';
import type { Case } from '../../cases/types.js';
import { UsageError } from '../../core/errors.js';
import { quoted } from '../../core/quoted.js';
import { isActorName, labelOf } from '../../states/index.js';
import type { Weighting } from '../../evidence/vocabulary.js';
import { caseAndThird, subjectOf } from '../casefiles/cases.js';
import { weighedBy, weightsOption } from '../learned/apply.js';

/**
 * The case that one word names: a built-in case or a folder, either with another third party as `russia-china/West`, or a pair with its
 * third party as `A-B/K`, each a code or name of a state or of a group. A folder of that name comes first; of several hyphens the first
 * counts that leaves two states.
 *
 * @example namedCase('IND-USA/CHN', 2010).id // ind-usa-chn
 * @throws UsageError for what is neither
 */
export function namedCase(name: string, asOf: number | undefined): Case {
  if (listCases().includes(name) || existsSync(name) || caseAndThird(name).length > 1)
    return subjectOf(name, undefined, undefined, asOf);
  const pair = pairIn(name);
  if (pair !== undefined) return subjectOf(...pair, asOf);
  const sides = sidesIn(name);
  if (sides.every(isActorName))
    throw new UsageError(`the pair ${quoted(name)} lacks its third party`, {
      code: 'missing-third',
      details: { value: name, expected: `${name}/K, K the third party` },
      hint: `for example ${name}/${/\bUSA?\b|United States/i.test(name) ? 'CHN' : 'USA'}`,
    });
  return subjectOf(name, undefined, undefined, asOf);
}

/** The word for a case that names it again. */
export function nameOf({ pair, third, id, arguments: named }: Case): string {
  const codes = [...pair, ...third].map((state) => codeOfState(labelOf(state)));
  const [a, b, k] = codes;
  return third.length === 1 && id === codes.join('-').toLowerCase() ? `${a}-${b}/${k}` : named;
}

function pairIn(name: string): readonly [string, string, string] | undefined {
  const found = /^([^/]+-[^/]+)\/([^/]+)$/.exec(name);
  if (found === null) return undefined;
  const [, sides = '', third = ''] = found;
  return [...sidesIn(sides), third];
}

/** The two sides of `A-B`: of several hyphens the first counts that leaves two states. */
function sidesIn(sides: string): readonly [string, string] {
  const hyphens = [...sides.matchAll(/-/g)].map(({ index }) => index);
  const splits = hyphens.map((at) => [sides.slice(0, at), sides.slice(at + 1)] as const);
  return splits.find((pair) => pair.every(isActorName)) ?? splits[0] ?? [sides, ''];
}

/** The cases of a command, each of them another, as they are to be weighed. */
export function namedCases(
  names: readonly string[],
  asOf: number | undefined,
  weighting?: Weighting,
): Case[] {
  const cases = names.map((name) => weighedBy(namedCase(name, asOf), weighting));
  refuseRepeated(cases, names);
  return cases;
}

/** @throws UsageError `repeated-case` where one stands there twice */
export function refuseRepeated(
  cases: readonly Case[],
  names: readonly string[] = cases.map(nameOf),
): void {
  cases.forEach(({ id }, at) => {
    if (cases.findIndex((other) => other.id === id) === at) return;
    throw new UsageError(`the case ${names[at]!} is named twice`, {
      code: 'repeated-case',
      details: { value: names[at]!, expected: 'cases that differ' },
      hint: 'for one case at two times, use --over, or diff with two assessments',
    });
  });
}

/** What sets such cases side by side on the command line. */
export const compareCommand = (
  cases: readonly Case[],
  { asOf, weights, seed }: CompareChoices,
): string =>
  `counterpoise compare ${cases.map(nameOf).join(' ')}${asOf === undefined ? '' : ` --as-of ${asOf}`}${weightsOption(weights)} --seed ${seed}`;

interface CompareChoices {
  readonly asOf: number | undefined;
  readonly weights: Weighting | undefined;
  readonly seed: number;
}
