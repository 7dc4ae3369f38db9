import { assess as assessCase } from '../../app/assess/assess.js';
import { bundleOf, writeBundle } from '../../app/bundle/bundle.js';
import { subjectOf } from '../../app/casefiles/cases.js';
import { explain, readingNamed } from '../../app/explain/explain.js';
import { openWorkspace, type Workspace } from '../../app/engine/workspace.js';
import { writeFiles } from '../../app/files/write-files.js';
import type { Assessment } from '../../contract/index.js';
import { UsageError } from '../../core/errors.js';
import type { Effects } from '../effects.js';
import { parseInteger, parseYear } from '../options.js';
import { assessThread } from '../assess-thread.js';
import { assessmentText } from '../text/assessment.js';
import { explanationText } from '../text/explanation.js';
import { matrixJson, matrixText } from '../text/matrix.js';
import { defineVerb, examples } from '../verb.js';
import { runPairs } from './assess-pairs.js';

type Subject = ReturnType<typeof subjectOf>;

interface AssessOptions {
  readonly third?: string;
  readonly asOf?: number;
  readonly out?: string;
  readonly bundle?: string;
  readonly pairs?: string;
  readonly matrix?: true;
  readonly explain?: string;
  readonly seed: number;
  readonly threads?: number;
  readonly json?: true;
}

export const assess = defineVerb({
  name: 'assess',
  register(program, effects) {
    program
      .command('assess')
      .description(
        'Weigh the rival readings of a relationship: a case, any pair with a third party, or a list of pairs.',
      )
      .argument('[case|A]', 'a built-in case, the folder of your own, or the first state of a pair')
      .argument('[B]', 'the second state of the pair')
      .option('--third <K>', 'the third party of the pair: ccode, ISO3 or name')
      .option(
        '--as-of <year>',
        'use data, facts and events of years up to this one, in today’s editions',
        parseYear,
      )
      .option('--out <dir>', 'also write report.html, assessment.json and manifest.json there')
      .option(
        '--bundle <file.zip>',
        'also write a replication bundle: these files, the case, the data used, tables, sources',
      )
      .option(
        '--pairs <file.csv>',
        'assess the pairs of a list with the columns a,b,third (and asOf); each gets a folder in --out',
      )
      .option('--seed <n>', 'seed of the robustness draws', parseInteger('seed', 0, 2 ** 31 - 1), 1)
      .option(
        '--threads <n>',
        'threads of the database; with 1 everything is done in one thread. Results do not depend on it',
        parseInteger('threads', 1, 64),
      )
      .option(
        '--matrix',
        'print the items by readings with marks of consistency, as in the analysis of competing hypotheses',
      )
      .option(
        '--explain <reading>',
        'print why a reading stands where it stands, from its probability down to the yearly values',
      )
      .option('--json', 'print JSON')
      .addHelpText(
        'after',
        examples([
          ['counterpoise assess russia-china', 'the built-in case'],
          ['counterpoise assess russia-china --as-of 2013', 'with data of the years to 2013'],
          ['counterpoise assess IND USA --third CHN --out out', 'any pair, with a report'],
          ['counterpoise assess russia-china --matrix', 'which item speaks for which reading'],
          [
            'counterpoise assess russia-china --explain double-containment',
            'from the verdict to the figures',
          ],
          ['counterpoise assess ./my-case --json', 'a case of your own, for a program to read'],
          ['counterpoise assess russia-china --bundle rc.zip', 'all that it takes to repeat it'],
          ['counterpoise assess --pairs pairs.csv --out out', 'many pairs, with a summary'],
        ]),
      )
      .action((first: string | undefined, second: string | undefined, options: AssessOptions) =>
        options.pairs === undefined
          ? runAssess(first, second, options, effects)
          : runPairs(first, { ...options, pairs: options.pairs }, effects),
      );
  },
});

async function runAssess(
  first: string | undefined,
  second: string | undefined,
  options: AssessOptions,
  effects: Effects,
): Promise<void> {
  if (first === undefined)
    throw new UsageError('name a case, or a pair of states with --third', {
      code: 'missing-case',
      hint: 'for example counterpoise assess russia-china; counterpoise cases list shows the built-in cases',
    });
  const { out, bundle } = options;
  const isWritten = out !== undefined || bundle !== undefined;
  if (bundle !== undefined) checkBundleName(bundle);
  const subject = subjectOf(first, second, options.third, options.asOf);
  checkViews(options, subject);
  const { threads } = options;
  // A bundle holds every table that was read: what the build has computed would leave some unread.
  const workspace = await openWorkspace({
    threads,
    keptDir: bundle === undefined ? undefined : null,
  });
  const thread = assessThread(options);
  const progress = effects.progress(4);
  try {
    const assessment = await assessCase(workspace, subject, {
      seed: options.seed,
      onStep: (label) => progress.step(label),
      onDraft: (draft) => {
        if (isWritten) thread.draw(draft);
      },
      answer: (input) => thread.answer(input),
      // A bundle holds the tables that were read, and those are known of this thread alone.
      claimsApart: bundle === undefined ? thread.claimsApart : undefined,
      threads: options.threads,
    });
    progress.done();
    const parts =
      bundle === undefined
        ? undefined
        : await bundleOf(workspace, assessment, second === undefined ? first : undefined);
    const files = isWritten ? await thread.filesOf(assessment) : {};
    const written = [
      ...(out === undefined ? [] : writeFiles(out, files)),
      ...(parts === undefined ? [] : writeBundle({ ...parts, ...files }, bundle!)),
    ];
    effects.out(await printed(workspace, subject, assessment, options));
    for (const file of written) effects.err(`wrote ${file}`);
  } finally {
    progress.done();
    workspace.close();
    await thread.close();
  }
}

/** One view is printed; that a reading is unknown is said before anything is computed. */
function checkViews({ matrix, explain: reading }: AssessOptions, { questions }: Subject): void {
  if (matrix && reading !== undefined)
    throw new UsageError('--matrix and --explain print different things', {
      code: 'two-views',
      hint: 'ask for one, then for the other',
    });
  if (reading !== undefined) readingNamed(questions, reading);
}

/** What is asked for of an assessment, as text or JSON. */
async function printed(
  workspace: Workspace,
  subject: Subject,
  assessment: Assessment,
  { matrix, explain: reading, json }: AssessOptions,
): Promise<string> {
  const asJson = (value: unknown): string => JSON.stringify(value, null, 2);
  if (reading !== undefined) {
    const explanation = await explain(workspace, subject, assessment, reading);
    return json ? asJson(explanation) : explanationText(explanation);
  }
  if (matrix) return json ? asJson(matrixJson(assessment)) : matrixText(assessment);
  return json ? asJson(assessment) : assessmentText(assessment);
}

/** The name says that it is an archive, so that an option in its place is not taken for it. */
function checkBundleName(file: string): void {
  if (/[^/\\]\.zip$/i.test(file)) return;
  throw new UsageError(`--bundle takes the name of a zip file, not ${JSON.stringify(file)}`, {
    code: 'not-a-zip',
    details: { value: file, expected: 'a file that ends in .zip' },
    hint: 'for example --bundle bundle.zip',
  });
}
