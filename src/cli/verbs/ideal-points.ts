import { moduleOf } from '../../store/places.js';
import { Option } from 'commander';
import {
  estimateIdealPoints,
  type IdealPointsRequest,
  type IdealPointsResult,
} from '../../app/rollcalls/ideal-points.js';
import {
  idealPointsBibtex,
  idealPointsCodebook,
  idealPointsCsv,
  idealPointsJson,
} from '../../app/rollcalls/ideal-points-table.js';
import { resultWriter } from '../../app/files/result-files.js';
import type { VoterKind } from '../../app/rollcalls/voters.js';
import { UsageError } from '../../core/errors.js';
import { openPool } from '../../jobs/pool.js';
import type { Effects } from '../effects.js';
import { parseInteger, parseList, parsePeriods } from '../options.js';
import { noteReading, votersOption } from '../roll-call-options.js';
import { idealPointsText } from '../text/ideal-points.js';
import { defineVerb, examples } from '../verb.js';

interface IdealPointsOptions {
  readonly sessions?: readonly [number, number];
  readonly issue?: string;
  readonly smoothing: number;
  readonly parts: NonNullable<IdealPointsRequest['parts']>;
  readonly bridge: boolean;
  readonly static?: true;
  readonly voters?: VoterKind;
  readonly positive?: string;
  readonly states?: readonly string[];
  readonly threads: number;
  readonly out?: string;
  readonly json?: true;
}

const forms = {
  csv: idealPointsCsv,
  json: idealPointsJson,
  codebook: idealPointsCodebook,
  bibtex: idealPointsBibtex,
};

/** The module that the threads run, from wherever this one is joined to. */
const workerModule = moduleOf('analysis/worker.js');

export const idealPoints = defineVerb({
  name: 'ideal-points',
  register(program, effects) {
    program
      .command('ideal-points')
      .description(
        'Places of voters on the axis that best explains their votes, with standard errors: of your own roll calls, or of the UN General Assembly.',
      )
      .argument('[file]', 'your roll calls (CSV); without it those of the UN, once imported')
      .option('--sessions <a-b>', 'first and last session or period', parsePeriods)
      .option('--issue <code>', 'only roll calls coded as this issue, for example me or nu')
      .option(
        '--smoothing <v>',
        'variance of a step from one session to the next',
        parseSmoothing,
        0.5,
      )
      .addOption(
        new Option('--parts <which>', 'votes on paragraphs and amendments: up to 1989, all, none')
          .choices(['to-1989', 'all', 'none'])
          .default('to-1989'),
      )
      .option('--no-bridge', 'take a resolution that returns under the same title as a new one')
      .option('--static', 'every session by itself, without the walk from one to the next')
      .addOption(votersOption())
      .option('--positive <voter>', 'voter whose points are positive (default: the United States)')
      .option(
        '--states <list>',
        'voters to print, with commas between, or all (default: the P5, or the first five)',
        parseList,
      )
      .option(
        '--threads <n>',
        'threads for --static. Results do not depend on it',
        parseInteger('threads', 1, 64),
        1,
      )
      .option(
        '--out <file>',
        'write every point there, as .csv or .json, with codebook and citations beside it',
      )
      .option('--json', 'print JSON with every point')
      .addHelpText(
        'after',
        examples([
          ['counterpoise ideal-points --out un.csv', 'all states and sessions of the UN'],
          ['counterpoise ideal-points --states RUS,CHN,IND --sessions 46-74', 'since 1991'],
          ['counterpoise ideal-points --issue hr --smoothing 0.1', 'one issue, smoothed more'],
          ['counterpoise ideal-points mine.csv --static', 'your own roll calls, each period alone'],
          ['counterpoise ideal-points mine.csv --states all', 'every voter of a small file'],
          ['counterpoise votes --help', 'the form of a file of your own'],
          ['counterpoise cite ideal-points', 'the works that the method rests on'],
        ]),
      )
      .action((file: string | undefined, options: IdealPointsOptions) =>
        runIdealPoints(file, options, effects),
      );
  },
});

async function runIdealPoints(
  file: string | undefined,
  options: IdealPointsOptions,
  effects: Effects,
): Promise<void> {
  const { out, json, threads, sessions: periods, issue, smoothing, parts, bridge } = options;
  const write = out === undefined ? undefined : resultWriter(out, file, forms);
  const model = options.static === true ? 'static' : 'dynamic';
  const parallel = model === 'static' && threads > 1 ? openPool(workerModule, threads) : undefined;
  const progress = effects.progress(out === undefined ? 2 : 3);
  let result: IdealPointsResult;
  let written: readonly string[] = [];
  try {
    result = await estimateIdealPoints({
      ...{ file, model, periods, issue, smoothing, parts, bridge, parallel },
      votersAs: options.voters,
      positive: options.positive,
      states: options.states,
      onStep: (label) => progress.step(label),
    });
    if (write !== undefined) {
      progress.step(`writing ${out!}`);
      written = write(result);
    }
  } finally {
    progress.done();
    await parallel?.close();
  }
  noteReading(result.source, effects);
  noteAnchor(result, effects);
  if (written.length > 0) effects.err(`wrote ${written.join(', ')}`);
  effects.out(json === true ? idealPointsJson(result).trimEnd() : idealPointsText(result));
}

/** A voter without points cannot be the positive one. */
function noteAnchor({ positive, points, voters }: IdealPointsResult, effects: Effects): void {
  if (positive === undefined || positive === points.anchor) return;
  const [asked, taken] = [voters[positive]!.name, voters[points.anchor]!.name];
  effects.err(`note: ${asked} has no points here, so that ${taken} is the positive voter`);
}

function parseSmoothing(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= 1e-4 && value <= 100))
    throw new UsageError(`--smoothing takes a variance, not ${JSON.stringify(text)}`, {
      code: 'bad-number',
      details: { value: text, expected: 'a number from 0.0001 to 100' },
      hint: 'for example --smoothing 0.1: the smaller, the smoother',
    });
  return value;
}
