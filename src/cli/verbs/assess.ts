import { assess as assessCase } from '../../app/assess/assess.js';
import { keptAnswer } from '../../app/assess/kept-answers.js';
import { bundleOf, writeBundle } from '../../app/bundle/bundle.js';
import { subjectOf } from '../../app/casefiles/cases.js';
import { explain, readingNamed } from '../../app/explain/explain.js';
import { weighedBy } from '../../app/learned/apply.js';
import { writeFiles } from '../../store/staging/index.js';
import { UsageError } from '../../core/errors.js';
import { quoted } from '../../core/quoted.js';
import { common, flag, seedOf, value, type ValuesOf } from '../options.js';
import { assessmentText } from '../text/assessment.js';
import { explanationText } from '../text/explanation.js';
import { matrixJson, matrixText } from '../text/matrix.js';
import { defineVerb, type Printed, type Task } from '../verb.js';
import { runPairs } from './assess-pairs.js';

const options = {
  third: value(
    'K',
    'the third party of the pair, or another than that of the case: ccode, ISO3 or name of a state, or a group such as EU or West',
  ),
  asOf: common.asOf,
  out: value('dir', 'also write report.html, brief.html, assessment.json and manifest.json there'),
  bundle: value(
    'file.zip',
    'also write a replication bundle: these files, the case, the data used, tables, sources',
  ),
  pairs: value(
    'file.csv',
    'assess the pairs of a list with the columns a,b,third (and asOf); each gets a folder in --out',
  ),
  seed: seedOf('the robustness draws'),
  weights: common.weights,
  threads: common.threads,
  matrix: flag(
    'print the items by readings with marks of consistency, as in the analysis of competing hypotheses',
  ),
  explain: value(
    'reading',
    'print why a reading stands where it stands, from its probability down to the yearly values',
  ),
  json: common.json,
};
type AssessOptions = ValuesOf<typeof options>;

export const assess = defineVerb({
  name: 'assess',
  description:
    'Weigh the rival readings of a relationship: a case, any pair with a third party, or a list of pairs.',
  arguments: [
    ['[case|A]', 'a built-in case, the folder of your case, or the first state of a pair'],
    ['[B]', 'the second state of the pair'],
  ],
  options,
  answers: 'assess',
  examples: [
    ['counterpoise assess russia-china', 'the built-in case'],
    ['counterpoise assess russia-china --as-of 2013', 'with data of the years to 2013'],
    ['counterpoise assess IND USA --third CHN --out out', 'any pair, with a report'],
    ['counterpoise assess russia-china --matrix', 'which item speaks for which reading'],
    [
      'counterpoise assess russia-china --explain double-containment',
      'from the verdict to the figures',
    ],
    ['counterpoise assess ./my-case --json', 'your own case, for a program to read'],
    ['counterpoise assess russia-china --bundle rc.zip', 'all that it takes to repeat it'],
    ['counterpoise assess --pairs pairs.csv --out out', 'many pairs, with a summary'],
  ],
  run: ([first, second], { pairs, ...given }, task) =>
    pairs === undefined
      ? runAssess(first, second, given, task)
      : runPairs(first, { ...given, pairs }, task),
});

async function runAssess(
  first: string | undefined,
  second: string | undefined,
  options: Omit<AssessOptions, 'pairs'>,
  task: Task,
): Promise<Printed<'assess'>> {
  if (first === undefined)
    throw new UsageError('name a case, or a pair of states with --third', {
      code: 'missing-case',
      hint: 'for example counterpoise assess russia-china; counterpoise cases list shows the built-in cases',
    });
  const { out, bundle, threads, seed, matrix, explain: reading } = options;
  const isWritten = out !== undefined || bundle !== undefined;
  if (bundle !== undefined) checkBundleName(bundle);
  const subject = weighedBy(subjectOf(first, second, options.third, options.asOf), options.weights);
  if (matrix && reading !== undefined)
    throw new UsageError('--matrix and --explain print different things', {
      code: 'two-views',
      hint: 'ask for one, then for the other',
    });
  // That a reading is unknown is said before anything is computed.
  if (reading !== undefined) readingNamed(subject.questions, reading);
  const open = once(() => task.workspace({ threads }));
  const dataDir = task.isGivenWorkspace ? (await open()).panel.dir : undefined;
  const kept = keptAnswer(subject, { seed }, { dataDir });
  const thread = task.assessThread(threads);
  const progress = task.progress(4);
  const assessment =
    kept?.assessment ??
    (await assessCase(await open(), subject, {
      seed,
      onStep: (label) => progress.step(label),
      onDraft: (draft) => {
        if (isWritten) thread.draw(draft);
      },
      answer: (input) => thread.answer(input),
      // A bundle holds the tables that the answer rests on, and those are known of this thread alone.
      ...(bundle === undefined
        ? { claimsApart: thread.claimsApart, figuresApart: thread.figuresApart }
        : {}),
      threads,
    }));
  progress.done();
  const partsOf = async () => {
    const workspace = await open();
    const tables = kept?.tables ?? workspace.tablesRead();
    const caseName = second === undefined ? first : undefined;
    return bundleOf({ panel: workspace.panel, tables }, assessment, caseName);
  };
  const write = async (): Promise<void> => {
    const parts = bundle === undefined ? undefined : await partsOf();
    const files = await thread.filesOf(assessment);
    const beside = out === undefined ? undefined : { out, files };
    task.wrote(
      parts === undefined
        ? writeFiles(out!, files)
        : writeBundle({ ...parts, ...files }, bundle!, beside),
    );
  };
  const afterwards = isWritten ? write : undefined;
  if (reading !== undefined) {
    const explanation = await explain(await open(), subject, assessment, reading);
    return { json: explanation, text: () => explanationText(explanation), afterwards };
  }
  return matrix
    ? { json: matrixJson(assessment), text: () => matrixText(assessment), afterwards }
    : { json: assessment, text: () => assessmentText(assessment), afterwards };
}

/** The same function, whose result is made once. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** The name says that it is an archive, so that an option in its place is not taken for it. */
function checkBundleName(file: string): void {
  if (/[^/\\]\.zip$/i.test(file)) return;
  throw new UsageError(`--bundle takes the name of a zip file, not ${quoted(file)}`, {
    code: 'not-a-zip',
    details: { value: file, expected: 'a file that ends in .zip' },
    hint: 'for example --bundle bundle.zip',
  });
}
