import { compareCases } from '../../app/compare/compare-cases.js';
import { compareCommand, namedCases, nameOf } from '../../app/compare/named-case.js';
import { verdictOverTime, type YearSpan } from '../../app/compare/verdict-over-time.js';
import { weightsOption } from '../../app/learned/apply.js';
import type { VerdictOverTime } from '../../contract/index.js';
import { UsageError } from '../../core/errors.js';
import { quoted } from '../../core/quoted.js';
import { common, integer, parseYear, seedOf, value, type ValuesOf } from '../options.js';
import { comparisonText } from '../text/comparison.js';
import { overTimeText } from '../text/over-time.js';
import { defineVerb, type Printed, type Task } from '../verb.js';

const options = {
  asOf: common.asOf,
  over: value('years', 'the answer as of every year, for example 1995-2021', parseSpan),
  step: integer('years from one answer to the next (with --over)', 1, 100),
  out: value('dir', 'also write compare.html, compare.json, compare.csv and charts as SVG there'),
  seed: seedOf('the robustness draws'),
  weights: common.weights,
  threads: common.threads,
  json: common.json,
};
type CompareOptions = ValuesOf<typeof options>;

export const compare = defineVerb({
  name: 'compare',
  description: 'Set cases side by side, or follow the answer of a case from year to year.',
  arguments: [
    [
      '<cases...>',
      'built-in cases, folders of your cases, or pairs with a third party as A-B/K, for example IND-USA/CHN',
    ],
  ],
  options,
  answers: 'compare',
  examples: [
    ['counterpoise compare russia-china --over 1995-2021', 'how the answer evolved'],
    ['counterpoise compare russia-china IND-USA/CHN', 'two cases side by side'],
    ['counterpoise compare russia-china us-india --weights hand', 'weighed by hand alone'],
    [
      'counterpoise compare IND-USA/CHN --over 1990-2020 --step 5 --out out',
      'with a page and charts',
    ],
  ],
  run: ([names], given, task) => {
    const { over, step, asOf, weights } = given;
    if (over === undefined) {
      refuseStep(step);
      return sideBySide(namedCases(names, asOf, weights), given, task);
    }
    refuseAsOf(asOf, over);
    const span = { from: over[0], to: over[1], step: step ?? 1 };
    return overTime(namedCases(names, undefined, weights), span, given, task);
  },
});

async function sideBySide(
  cases: ReturnType<typeof namedCases>,
  { asOf, out, seed, weights, threads }: CompareOptions,
  task: Task,
): Promise<Printed<'compare'>> {
  const workspace = await task.workspace({ threads });
  const thread = task.assessThread(threads);
  const progress = task.progress(cases.length);
  const comparison = await compareCases(workspace, cases, {
    seed,
    onCase: (name) => progress.step(name),
    answer: (input) => thread.answer(input),
  });
  const command = compareCommand(cases, { asOf, weights, seed });
  await task.write(out, async () => {
    const { comparisonFiles } = await import('../../report/compare/cases.js');
    return comparisonFiles(comparison, command);
  });
  return { json: comparison, text: () => comparisonText(comparison) };
}

async function overTime(
  cases: ReturnType<typeof namedCases>,
  span: YearSpan,
  { out, seed, weights, threads }: CompareOptions,
  task: Task,
): Promise<Printed<'compare'>> {
  const { from, to, step } = span;
  const years = Math.floor((to - from) / step) + 1;
  const workspace = await task.workspace({ threads });
  const thread = task.assessThread(threads);
  const progress = task.progress(cases.length * Math.max(years, 1));
  const found: VerdictOverTime[] = [];
  for (const subject of cases)
    found.push(
      await verdictOverTime(workspace, subject, {
        ...span,
        seed,
        onYear: (year) => progress.step(`${nameOf(subject)} ${year}`),
        answer: (input) => thread.answer(input),
      }),
    );
  const names = cases.map(nameOf).join(' ');
  const command = `counterpoise compare ${names} --over ${from}-${to}${step === 1 ? '' : ` --step ${step}`}${weightsOption(weights)} --seed ${seed}`;
  await task.write(out, async () => {
    const { overTimeFiles } = await import('../../report/compare/over-time.js');
    return overTimeFiles({ command, cases: found });
  });
  return { json: { cases: found }, text: () => overTimeText(found) };
}

function refuseStep(step: number | undefined): void {
  if (step === undefined) return;
  throw new UsageError('--step goes with --over', {
    code: 'step-without-over',
    details: { value: step },
    hint: 'for example --over 1995-2021 --step 2',
  });
}

function refuseAsOf(asOf: number | undefined, [from, to]: readonly [number, number]): void {
  if (asOf === undefined) return;
  throw new UsageError('--over says as of which years; --as-of has no use beside it', {
    code: 'as-of-with-over',
    details: { value: asOf },
    hint: `leave --as-of out, or use --over ${from}-${Math.min(to, asOf)}`,
  });
}

/** `1995-2021`; a dash of typography will do. */
function parseSpan(text: string): readonly [number, number] {
  const found = /^\s*(\d{4})\s*[-–:]\s*(\d{4})\s*$/.exec(text);
  if (found !== null) return [parseYear(found[1]!), parseYear(found[2]!)];
  throw new UsageError(`${quoted(text)} is no span of years`, {
    code: 'bad-years',
    details: { value: text, expected: 'two years with a hyphen between them' },
    hint: 'for example --over 1995-2021',
  });
}
