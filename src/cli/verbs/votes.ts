import { namesIn } from '../../core/names-in.js';
import { Option } from 'commander';
import { compareVotes, voteStatistics, type VoteStatisticName } from '../../app/rollcalls/votes.js';
import {
  votesBibtex,
  votesCodebook,
  votesCsv,
  votesJson,
} from '../../app/rollcalls/votes-table.js';
import { UsageError } from '../../core/errors.js';
import { quoted } from '../../core/quoted.js';
import { choice, flag, flagOf, parsePeriods, value, type OptionOf, maxSize } from '../options.js';
import { sizeOf } from '../../store/read-bytes.js';
import { fromRollCalls, unSourceOption, votersOption } from '../roll-calls.js';
import { compareSources } from '../../app/rollcalls/compare-sources.js';
import { parseState } from '../../app/engine/catalogue.js';
import { significant } from '../../core/significant.js';
import { sourceComparisonText } from '../text/compare-sources.js';
import { votesText } from '../text/votes.js';
import { defineVerb } from '../verb.js';

const forms = { csv: votesCsv, json: votesJson, codebook: votesCodebook, bibtex: votesBibtex };

const fileHelp = `
The file is CSV in long form, plain or gzip: one row for each vote, with a header.
  rollcall,state,vote,period,date,title,part,issues
  r1,USA,yes,2021,2021-03-04,Budget,0,money;taxes
  r1,China,abstain,,,,,
rollcall, state and vote must be there. vote is yes, abstain, no or absent, or 1, 2, 3, or y, a, n. Who has no row was
absent. period is a number (session, year), date YYYY, YYYY-MM or YYYY-MM-DD, part 1 for a vote on a paragraph or an
amendment; one row of a roll call that has them is enough. Other columns are not used.
state is a code or name of a state, or any voter's own name. Voters are read as states where more than half of their names
are those of states (nine in ten where two-letter codes are among them), else as they stand: a note says which, and
--voters states or --voters names decides. In a file of American states, IN is not to be India.`;

/** Under the name of the parameter of measures as well. */
const nonUnanimousOnly: OptionOf<true | undefined> = {
  make: () =>
    new Option('--non-unanimous-only, --nonUnanimousOnly', 'leave unanimous roll calls out'),
};

export const votes = defineVerb({
  name: 'votes',
  description:
    'How alike all pairs of voters vote: of your own roll calls, or of the UN General Assembly.',
  arguments: [['[file]', 'your roll calls (CSV); without it those of the UN, once imported']],
  options: {
    measure: value(
      'list',
      `any of ${voteStatistics.join(', ')}, with commas between`,
      parseStatistics,
      [...voteStatistics],
      'all',
    ),
    by: choice(
      'unit',
      'a session (or other period) at a time, or a calendar year',
      ['session', 'date'],
      'session',
    ),
    sessions: value('a-b', 'first and last session or period (with --by date: year)', parsePeriods),
    states: value(
      'list',
      'the pairs among these voters, all pairs of a single one, or all; with commas between',
      namesIn,
    ),
    source: unSourceOption,
    voters: votersOption,
    votes: choice(
      'which',
      'all roll calls, or without paragraphs and amendments',
      ['all', 'whole-resolutions'],
      'all',
    ),
    nonUnanimousOnly,
    absences: choice(
      'rule',
      'left out, or compared as a category of their own',
      ['left-out', 'as-category'],
      'left-out',
    ),
    compareSources: flag(
      'the two sources of the UN on the resolutions that both have, by year; with two --states their kappa in each',
    ),
    maxSize,
    out: value(
      'file',
      'write every pair there, as .csv or .json, with codebook and citations beside it',
    ),
    json: flag('print JSON with every pair'),
  },
  help: [fileHelp],
  examples: [
    ['counterpoise votes mine.csv', 'all pairs of your own roll calls'],
    ['counterpoise votes mine.csv --measure kappa,pi --out pairs.csv', 'every pair as CSV'],
    ['counterpoise votes --states RUS,CHN,USA --sessions 46-74', 'three states of the UN'],
    ['counterpoise votes --by date --out un.csv', 'all pairs of the UN by calendar year'],
    ['counterpoise votes --source undl --sessions 75-80', 'by the UN Digital Library'],
    [
      'counterpoise votes --compare-sources --states RUS,CHN',
      'how far the two sources differ, and in a pair',
    ],
    ['counterpoise data import un-votes --help', 'how to bring the ballots of the UN in'],
    ['counterpoise cite votes', 'the works that the statistics rest on'],
  ],
  run: async ([file], options, task) => {
    if (options.compareSources === true) {
      refuseBeside(options);
      return comparedSources(file, options);
    }
    const { out, json, by: yearOf, measure: statistics, sessions: periods, states } = options;
    const { votes: which, absences, voters: votersAs, source: unSource } = options;
    const result = await fromRollCalls(task, file, out, forms, (onStep) =>
      compareVotes({
        ...{ file, statistics, yearOf, votes: which, absences, periods, states, votersAs, onStep },
        unSource,
        nonUnanimousOnly: options.nonUnanimousOnly === true,
        most: sizeOf(options.maxSize),
      }),
    );
    return json ? votesJson(result).trimEnd() : votesText(result);
  },
});

/** Options that change how votes are compared have no use where the two sources are. */
function refuseBeside(options: Readonly<Record<string, unknown>>): void {
  const usual: Readonly<Record<string, unknown>> = {
    ...{ measure: voteStatistics, by: 'session', votes: 'all', absences: 'left-out' },
    ...{ sessions: undefined, source: undefined, voters: undefined, nonUnanimousOnly: undefined },
  };
  const given = Object.keys(usual).find(
    (name) => JSON.stringify(options[name]) !== JSON.stringify(usual[name]),
  );
  if (given === undefined) return;
  throw new UsageError(`${flagOf(given)} has no use beside --compare-sources`, {
    code: 'compare-sources',
    details: { value: flagOf(given), expected: 'no option but --states and --json' },
    hint: 'for example counterpoise votes --compare-sources --states RUS,CHN --json',
  });
}

/** @throws UsageError where a file is named, or another number of states than two */
async function comparedSources(
  file: string | undefined,
  { states, out, json }: { states?: string[]; out?: string; json?: boolean | undefined },
) {
  const wrong = file ?? out;
  if (wrong !== undefined || (states !== undefined && states.length !== 2))
    throw new UsageError(
      '--compare-sources compares those of the UN, over all states or in a pair',
      {
        code: 'compare-sources',
        details: { value: wrong ?? states!.join(','), expected: 'no file, and no or two --states' },
        hint: 'for example counterpoise votes --compare-sources --states RUS,CHN --json',
      },
    );
  const [a, b] = (states ?? []).map((name) => parseState(name));
  const result = await compareSources(a === undefined ? undefined : [a, b!]);
  return json === true
    ? JSON.stringify(significant(result), undefined, 2)
    : sourceComparisonText(result);
}

function parseStatistics(text: string): VoteStatisticName[] {
  const names = namesIn(text);
  const wrong = names.find((name) => !voteStatistics.some((known) => known === name));
  if (wrong !== undefined || names.length === 0)
    throw new UsageError(`there is no statistic of votes ${quoted(wrong ?? text)}`, {
      code: 'unknown-statistic',
      details: { value: wrong ?? text, expected: voteStatistics.join(', ') },
      hint: 'for example --measure agreement,kappa',
    });
  return voteStatistics.filter((name) => names.includes(name));
}
