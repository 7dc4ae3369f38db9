import { namesIn } from '../../core/names-in.js';
import { estimateIdealPoints, type IdealPointsResult } from '../../app/rollcalls/ideal-points.js';
import {
  idealPointsBibtex,
  idealPointsCodebook,
  idealPointsCsv,
  idealPointsJson,
} from '../../app/rollcalls/ideal-points-table.js';
import { openPool } from '../../jobs/pool.js';
import { moduleOf } from '../../store/places.js';
import type { Effects } from '../effects.js';
import { choice, flag, integer, number, parsePeriods, unset, value, maxSize } from '../options.js';
import { sizeOf } from '../../store/read-bytes.js';
import { fromRollCalls, unSourceOption, votersOption } from '../roll-calls.js';
import { idealPointsText } from '../text/ideal-points.js';
import { defineVerb } from '../verb.js';

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
  description:
    'Places of voters on the axis that best explains their votes, with standard errors: of your own roll calls, or of the UN General Assembly.',
  arguments: [['[file]', 'your roll calls (CSV); without it those of the UN, once imported']],
  options: {
    sessions: value('a-b', 'first and last session or period', parsePeriods),
    issue: value('code', 'only roll calls coded as this issue, for example me or nu'),
    smoothing: number('v', 'variance of a step from one session to the next', {
      what: '--smoothing takes a variance',
      expected: 'a number from 0.0001 to 100',
      hint: 'for example --smoothing 0.1: the smaller, the smoother',
      holds: (variance) => variance >= 1e-4 && variance <= 100,
      usual: 0.5,
    }),
    parts: choice(
      'which',
      'votes on paragraphs and amendments: up to 1989, all, none',
      ['to-1989', 'all', 'none'],
      'to-1989',
    ),
    bridge: unset('take a resolution that returns under the same title as a new one'),
    static: flag('every session by itself, without the walk from one to the next'),
    source: unSourceOption,
    voters: votersOption,
    positive: value('voter', 'voter whose points are positive (default: the United States)'),
    states: value(
      'list',
      'voters to print, with commas between, or all (default: the P5, or the first five)',
      namesIn,
    ),
    maxSize,
    threads: integer('threads for --static. Results do not depend on it', 1, 64, 1),
    out: value(
      'file',
      'write every point there, as .csv or .json, with codebook and citations beside it',
    ),
    json: flag('print JSON with every point'),
  },
  examples: [
    ['counterpoise ideal-points --out un.csv', 'all states and sessions of the UN'],
    ['counterpoise ideal-points --states RUS,CHN,IND --sessions 46-74', 'since 1991'],
    ['counterpoise ideal-points --source undl', 'to 2025, by adopted resolutions'],
    ['counterpoise ideal-points --issue hr --smoothing 0.1', 'one issue, smoothed more'],
    ['counterpoise ideal-points mine.csv --static', 'your own roll calls, each period alone'],
    ['counterpoise ideal-points mine.csv --states all', 'every voter of a small file'],
    ['counterpoise votes --help', 'the format of your own file'],
    ['counterpoise cite ideal-points', 'the works that the method rests on'],
  ],
  run: async ([file], options, task) => {
    const { out, json, threads, sessions: periods, voters: votersAs, static: isStatic } = options;
    const { issue, smoothing, parts, bridge, positive, states, source: unSource } = options;
    const result = await fromRollCalls(task, file, out, forms, (onStep) => {
      const parallel = isStatic && threads > 1 ? openPool(workerModule, threads) : undefined;
      if (parallel !== undefined) task.atEnd(() => parallel.close());
      return estimateIdealPoints({
        ...{ file, periods, issue, smoothing, parts, bridge, parallel, unSource, onStep },
        most: sizeOf(options.maxSize),
        ...{ model: isStatic ? 'static' : 'dynamic', votersAs, positive, states },
      });
    });
    noteAnchor(result, task.effects);
    return json ? idealPointsJson(result).trimEnd() : idealPointsText(result);
  },
});

/** A voter without points cannot be the positive one. */
function noteAnchor({ positive, points, voters }: IdealPointsResult, effects: Effects): void {
  if (positive === undefined || positive === points.anchor) return;
  const [requested, taken] = [voters[positive]!.name, voters[points.anchor]!.name];
  effects.err(`note: ${requested} has no points here, so that ${taken} is the positive voter`);
}
