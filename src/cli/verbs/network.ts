import { parseState } from '../../app/engine/catalogue.js';
import {
  type NetworkSelection,
  networksOfFile,
  networksOfYears,
} from '../../app/network/selection.js';
import type { LabelledNetwork } from '../../app/network/labelled.js';
import { networkJson, type NetworkResult } from '../../app/network/network-json.js';
import type { NetworkReport } from '../../contract/index.js';
import { pairsOverTime } from '../../app/network/pairs-over-time.js';
import { UsageError } from '../../core/errors.js';
import { sizeOf } from '../../store/read-bytes.js';
import { networkThread } from '../../jobs/threads.js';
import {
  networkCommand,
  networkOptions,
  parseTarget,
  refuseStray,
  ruleParams,
  sectionOptions,
  type NetworkOptions,
} from '../network-options.js';
import { networkText } from '../text/network.js';
import { defineVerb, type Printed, type Task } from '../verb.js';

const explanation = `
Without --balance, --frustration and --tension, prints balance and frustration.
Several years, or a file with several windows, give one line each. --tension
alone ranks the ties; with two or more states it reports every pair among them,
tied or not. The frustration index is exact where the result says optimal;
otherwise it lies between bound and frustration. See docs/verbs/network.md.`;

const fileHelp = `
A file is a list of ties, .csv or .tsv, or GraphML. A list has a header with
from, to and sign (1 or -1), and where it holds several networks a column
window, label or year:
  from,to,sign
  Gavev,Kotun,1
  Gavev,Ove,-1`;

/** `network frustration FILE` is `network FILE --frustration`. */
const frustration = defineVerb({
  name: 'frustration',
  description: 'The frustration index and the blocs alone: network <target> --frustration.',
  arguments: [['<target>', 'a file of ties, a year, or years']],
  options: networkOptions,
  answers: 'network',
  narrow: true,
  help: [fileHelp],
  examples: [
    ['counterpoise network frustration ties.csv --json', 'columns from, to, sign'],
    ['counterpoise network frustration 2014 --optima 20', 'optimal partitions'],
  ],
  run: ([target], options, task) => runNetwork(target, { ...options, frustration: true }, task),
});

export const network = defineVerb({
  name: 'network',
  description:
    'The signed network of a year, or of your own file: balance, blocs with the exact frustration index, ties under tension.',
  arguments: [['[target]', 'a year (2014), years (1992-2014), or a file of ties']],
  options: { ...sectionOptions, ...networkOptions },
  answers: 'network',
  narrow: true,
  help: [explanation, fileHelp],
  examples: [
    ['counterpoise network 2014', 'a year'],
    ['counterpoise network 2014 --tension RUS CHN', 'and of a pair'],
    ['counterpoise network 1992-2014 --tension RUS CHN IND', 'three pairs by year'],
    ['counterpoise network 2010 --rule alliances-and-rivalries', 'another rule'],
    ['counterpoise network 2014 --tension RUS CHN --out out', 'a page with charts'],
    ['counterpoise network frustration ties.csv --json', 'of your own network'],
  ],
  commands: [frustration],
  run: ([target], options, task) => runNetwork(target, options, task),
});

async function runNetwork(
  text: string | undefined,
  options: NetworkOptions,
  task: Task,
): Promise<Printed<'network'>> {
  const target = parseTarget(text);
  refuseStray(target, options);
  const states = statesOf(options.tension);
  const result =
    'file' in target
      ? await resultOf(fileOf(target.file, options), states, options, task)
      : await yearsResult(target, states, options, task);
  await task.write(options.out, async () =>
    (await import('../../report/network/files.js')).networkFiles({
      ...{ command: networkCommand(text!, options), result, seed: options.seed ?? 1 },
    }),
  );
  return { json: networkJson(result), text: () => networkText(result) };
}

const fileOf = (
  file: string,
  { columns, window, both, maxSize }: NetworkOptions,
): NetworkSelection =>
  networksOfFile({
    file,
    most: sizeOf(maxSize),
    ...(columns === undefined ? {} : { columns }),
    ...(window === undefined ? {} : { window }),
    ...(both === undefined ? {} : { contradictions: both }),
  });

async function yearsResult(
  { from, to }: { readonly from: number; readonly to: number },
  states: readonly string[],
  options: NetworkOptions,
  task: Task,
): Promise<NetworkResult> {
  // Known to be states before the years are read.
  states.forEach(parseState);
  const { rule } = options;
  const params = ruleParams(options);
  const progress = task.progress(to - from + 1);
  const workspace = await task.workspace();
  const onYear = (year: number): void => progress.step(String(year));
  // A page has the bands of draws of the signs.
  const chances = options.out !== undefined;
  const selection = await networksOfYears(workspace, { from, to, rule, params, onYear, chances });
  progress.done();
  const { dataVersion } = workspace.panel;
  return { ...(await resultOf(selection, states, options, task)), dataVersion };
}

async function resultOf(
  selection: NetworkSelection,
  states: readonly string[],
  options: NetworkOptions,
  task: Task,
): Promise<NetworkResult> {
  const { optima, timeLimit: seconds, branches, seed, top } = options;
  const progress = task.progress(selection.networks.length * (states.length > 0 ? 2 : 1));
  const step = (label: string): void => progress.step(label);
  const thread = networkThread();
  task.atEnd(() => thread.close());
  const pairs = states.length === 0 ? {} : { pairs: pairsOverTime(selection, states, step) };
  const request = { ...sections(options), optima, seconds, branches, seed, top };
  const reports: NetworkReport[] = [];
  for (const named of selection.networks) {
    step(named.label);
    reports.push(await thread.report(named, { ...request, ...firstOf(named, states) }));
  }
  return { selection, reports, ...pairs };
}

/** The node whose bloc is told first: the first that is asked for and has a tie. */
function firstOf({ placeOf }: LabelledNetwork, states: readonly string[]): { first?: number } {
  const first = states.map(placeOf).find((place) => typeof place === 'number');
  return first === undefined ? {} : { first };
}

/** What is asked for; balance and frustration where nothing is, and all of it for a page. */
function sections({ balance, frustration, tension, out }: NetworkOptions) {
  if (out !== undefined) return { balance: true, frustration: true, tension: true, draws: true };
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
