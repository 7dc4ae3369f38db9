import { Option } from 'commander';
import {
  compareVotes,
  voteStatistics,
  type VoteStatisticName,
  type Votes,
  type VotesRequest,
} from '../../app/rollcalls/votes.js';
import { resultWriter } from '../../app/files/result-files.js';
import type { VoterKind } from '../../app/rollcalls/voters.js';
import {
  votesBibtex,
  votesCodebook,
  votesCsv,
  votesJson,
} from '../../app/rollcalls/votes-table.js';
import { UsageError } from '../../core/errors.js';
import type { Effects } from '../effects.js';
import { parseList, parsePeriods } from '../options.js';
import { noteReading, votersOption } from '../roll-call-options.js';
import { votesText } from '../text/votes.js';
import { defineVerb, examples } from '../verb.js';

interface VotesOptions {
  readonly measure: readonly VoteStatisticName[];
  readonly by: VotesRequest['yearOf'];
  readonly votes: VotesRequest['votes'];
  readonly absences: VotesRequest['absences'];
  readonly nonUnanimousOnly?: true;
  readonly sessions?: readonly [number, number];
  readonly states?: readonly string[];
  readonly voters?: VoterKind;
  readonly out?: string;
  readonly json?: true;
}

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

export const votes = defineVerb({
  name: 'votes',
  register(program, effects) {
    program
      .command('votes')
      .description(
        'How alike all pairs of voters vote: of your own roll calls, or of the UN General Assembly.',
      )
      .argument('[file]', 'your roll calls (CSV); without it those of the UN, once imported')
      .addOption(
        new Option('--measure <list>', `any of ${voteStatistics.join(', ')}, with commas between`)
          .argParser(parseStatistics)
          .default([...voteStatistics], 'all'),
      )
      .addOption(
        new Option('--by <unit>', 'a session (or other period) at a time, or a calendar year')
          .choices(['session', 'date'])
          .default('session'),
      )
      .option(
        '--sessions <a-b>',
        'first and last session or period (with --by date: year)',
        parsePeriods,
      )
      .option(
        '--states <list>',
        'the pairs among these voters, all pairs of a single one, or all; with commas between',
        parseList,
      )
      .addOption(votersOption())
      .addOption(
        new Option('--votes <which>', 'all roll calls, or without paragraphs and amendments')
          .choices(['all', 'whole-resolutions'])
          .default('all'),
      )
      .option('--non-unanimous-only, --nonUnanimousOnly', 'leave unanimous roll calls out')
      .addOption(
        new Option('--absences <rule>', 'left out, or compared as a category of their own')
          .choices(['left-out', 'as-category'])
          .default('left-out'),
      )
      .option(
        '--out <file>',
        'write every pair there, as .csv or .json, with codebook and citations beside it',
      )
      .option('--json', 'print JSON with every pair')
      .addHelpText('after', fileHelp)
      .addHelpText(
        'after',
        examples([
          ['counterpoise votes mine.csv', 'all pairs of your own roll calls'],
          ['counterpoise votes mine.csv --measure kappa,pi --out pairs.csv', 'every pair as CSV'],
          ['counterpoise votes --states RUS,CHN,USA --sessions 46-74', 'three states of the UN'],
          ['counterpoise votes --by date --out un.csv', 'all pairs of the UN by calendar year'],
          ['counterpoise data import un-votes --help', 'how to bring the ballots of the UN in'],
          ['counterpoise cite votes', 'the works that the statistics rest on'],
        ]),
      )
      .action((file: string | undefined, options: VotesOptions) =>
        runVotes(file, options, effects),
      );
  },
});

async function runVotes(
  file: string | undefined,
  options: VotesOptions,
  effects: Effects,
): Promise<void> {
  const { out, json, by, measure: statistics, sessions: periods, states } = options;
  const write = out === undefined ? undefined : resultWriter(out, file, forms);
  const progress = effects.progress(out === undefined ? 2 : 3);
  let result: Votes;
  let written: readonly string[] = [];
  try {
    result = await compareVotes({
      ...(file !== undefined && { file }),
      statistics,
      yearOf: by,
      votes: options.votes,
      nonUnanimousOnly: options.nonUnanimousOnly === true,
      absences: options.absences,
      ...(periods !== undefined && { periods }),
      ...(states !== undefined && { states }),
      ...(options.voters !== undefined && { votersAs: options.voters }),
      onStep: (label) => progress.step(label),
    });
    if (write !== undefined) {
      progress.step(`writing ${out!}`);
      written = write(result);
    }
  } finally {
    progress.done();
  }
  noteReading(result.source, effects);
  if (written.length > 0) effects.err(`wrote ${written.join(', ')}`);
  effects.out(json === true ? votesJson(result).trimEnd() : votesText(result));
}

function parseStatistics(text: string): VoteStatisticName[] {
  const names = parseList(text);
  const wrong = names.find((name) => !voteStatistics.some((known) => known === name));
  if (wrong !== undefined || names.length === 0)
    throw new UsageError(`there is no statistic of votes ${JSON.stringify(wrong ?? text)}`, {
      code: 'unknown-statistic',
      details: { value: wrong ?? text, expected: voteStatistics.join(', ') },
      hint: 'for example --measure agreement,kappa',
    });
  return voteStatistics.filter((name) => names.includes(name));
}
