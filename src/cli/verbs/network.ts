import type { Command } from 'commander';
import { parseState } from '../../app/engine/catalogue.js';
import {
  type AskedNetworks,
  networksOfFile,
  networksOfYears,
} from '../../app/network/asked-networks.js';
import type { LabelledNetwork } from '../../app/network/labelled.js';
import { networkJson, type NetworkResult } from '../../app/network/network-json.js';
import { pairsOverTime } from '../../app/network/pairs-over-time.js';
import { openWorkspace } from '../../app/engine/workspace.js';
import { writeFiles } from '../../app/files/write-files.js';
import type { NetworkReport } from '../../contract/index.js';
import { UsageError } from '../../core/errors.js';
import { networkThread } from '../../jobs/network-thread.js';
import type { Effects } from '../effects.js';
import {
  addNetworkOptions,
  networkCommand,
  type NetworkOptions,
  type NetworkTarget,
  parseTarget,
  refuseStray,
  ruleParams,
} from '../network-options.js';
import { narrowHelp } from '../narrow-help.js';
import { networkText } from '../text/network.js';
import { defineVerb, examples } from '../verb.js';

const explanation = `
Without --balance, --frustration and --tension balance and frustration are
told. Several years, or a file with several windows, give a line each.
--tension alone ranks the ties; with two or more states it tells of every pair
among them, tied or not. The frustration index is exact where the result says
optimal; else it lies between bound and frustration. docs/verbs/network.md
says what it all means.`;

const fileHelp = `
A file is a list of ties, .csv or .tsv, or GraphML. A list has a header with
from, to and sign (1 or -1), and where it holds several networks a column
window, label or year:
  from,to,sign
  Gavev,Kotun,1
  Gavev,Ove,-1`;

export const network = defineVerb({
  name: 'network',
  register(program, effects) {
    const command = program
      .command('network')
      .description(
        'The web of friends and enemies of a year, or of a file of yours: balance, blocs with the exact frustration index, ties under tension.',
      )
      .argument('[target]', 'a year (2014), years (1992-2014), or a file of ties')
      .option(
        '--balance',
        'triads, balance of triangles, walks and cycles, clusters, where it is least',
      )
      .option('--frustration', 'the frustration index with its proof or gap, and the blocs')
      .option(
        '--tension [states...]',
        'ties that the triangles press on; with two or more states, every pair among them',
      );
    addNetworkOptions(narrowHelp(command))
      .addHelpText('after', explanation)
      .addHelpText('after', fileHelp)
      .addHelpText(
        'after',
        examples([
          ['counterpoise network 2014', 'a year'],
          ['counterpoise network 2014 --tension RUS CHN', 'and of a pair'],
          ['counterpoise network 1992-2014 --tension RUS CHN IND', 'three pairs by year'],
          ['counterpoise network 2010 --rule alliances-and-rivalries', 'another rule'],
          ['counterpoise network 2014 --tension RUS CHN --out out', 'a page with charts'],
          ['counterpoise network frustration ties.csv --json', 'of your own network'],
        ]),
      )
      .action((target: string | undefined, options: NetworkOptions) =>
        runNetwork(target, options, effects),
      );
    registerFrustration(command, effects);
  },
});

/** `network frustration FILE` is `network FILE --frustration`. */
function registerFrustration(parent: Command, effects: Effects): void {
  addNetworkOptions(
    narrowHelp(parent.command('frustration'))
      .description('The frustration index and the blocs alone: network <target> --frustration.')
      .argument('<target>', 'a file of ties, a year, or years'),
  )
    .addHelpText('after', fileHelp)
    .addHelpText(
      'after',
      examples([
        ['counterpoise network frustration ties.csv --json', 'columns from, to, sign'],
        ['counterpoise network frustration 2014 --optima 20', 'optimal partitions'],
      ]),
    )
    // The parent takes the options that it knows, wherever they stand.
    .action((target: string, _: NetworkOptions, command: Command) =>
      runNetwork(
        target,
        { ...command.optsWithGlobals<NetworkOptions>(), frustration: true },
        effects,
      ),
    );
}

async function runNetwork(
  text: string | undefined,
  options: NetworkOptions,
  effects: Effects,
): Promise<void> {
  const target = parseTarget(text);
  refuseStray(target, { ...options });
  const states = statesOf(options.tension);
  const result =
    'file' in target
      ? await resultOf(fileOf(target, options), states, options, effects)
      : await yearsResult(target, states, options, effects);
  const { out, seed = 1 } = options;
  // What draws is large, and loaded when something is drawn.
  const written =
    out === undefined
      ? []
      : writeFiles(
          out,
          (await import('../../report/network/files.js')).networkFiles({
            ...{ command: networkCommand(text!, options), result, seed },
          }),
        );
  effects.out(
    options.json === true ? JSON.stringify(networkJson(result), null, 2) : networkText(result),
  );
  for (const file of written) effects.err(`wrote ${file}`);
}

function fileOf({ file }: { readonly file: string }, options: NetworkOptions): AskedNetworks {
  const { columns, window, both } = options;
  return networksOfFile({
    file,
    ...(columns === undefined ? {} : { columns }),
    ...(window === undefined ? {} : { window }),
    ...(both === undefined ? {} : { contradictions: both }),
  });
}

async function yearsResult(
  { from, to }: Exclude<NetworkTarget, { readonly file: string }>,
  states: readonly string[],
  options: NetworkOptions,
  effects: Effects,
): Promise<NetworkResult> {
  // Known to be states before the years are read.
  states.forEach(parseState);
  const { rule } = options;
  const params = ruleParams({ ...options });
  const progress = effects.progress(to - from + 1);
  const workspace = await openWorkspace();
  try {
    const onYear = (year: number): void => progress.step(String(year));
    const asked = await networksOfYears(workspace, { from, to, rule, params, onYear });
    progress.done();
    const { dataVersion } = workspace.panel;
    return { ...(await resultOf(asked, states, options, effects)), dataVersion };
  } finally {
    progress.done();
    workspace.close();
  }
}

async function resultOf(
  asked: AskedNetworks,
  states: readonly string[],
  options: NetworkOptions,
  effects: Effects,
): Promise<NetworkResult> {
  const { optima, timeLimit: seconds, branches, seed, top } = options;
  const progress = effects.progress(asked.networks.length * (states.length > 0 ? 2 : 1));
  const step = (label: string): void => progress.step(label);
  const thread = networkThread();
  try {
    const pairs = states.length === 0 ? {} : { pairs: pairsOverTime(asked, states, step) };
    const request = { ...sections(options), optima, seconds, branches, seed, top };
    const reports: NetworkReport[] = [];
    for (const named of asked.networks) {
      step(named.label);
      reports.push(await thread.report(named, { ...request, ...firstOf(named, states) }));
    }
    return { asked, reports, ...pairs };
  } finally {
    progress.done();
    await thread.close();
  }
}

/** The node whose bloc is told first: the first that is asked for and has a tie. */
function firstOf({ placeOf }: LabelledNetwork, states: readonly string[]): { first?: number } {
  const first = states.map(placeOf).find((place) => typeof place === 'number');
  return first === undefined ? {} : { first };
}

/** What is asked for; balance and frustration where nothing is, and all of it for a page. */
function sections({ balance, frustration, tension, out }: NetworkOptions) {
  if (out !== undefined) return { balance: true, frustration: true, tension: true };
  const none = balance === undefined && frustration === undefined && tension === undefined;
  return {
    balance: none || balance === true,
    frustration: none || frustration === true,
    tension: tension === true,
  };
}

function statesOf(tension: NetworkOptions['tension']): readonly string[] {
  if (tension === undefined || tension === true) return [];
  if (tension.length > 1) return tension;
  throw new UsageError(`--tension takes two states or more, or none, and one is named`, {
    code: 'wrong-number-of-states',
    details: { value: tension[0]!, expected: 'two states or more, or none' },
    hint: `for example --tension ${tension[0]!} CHN`,
  });
}
