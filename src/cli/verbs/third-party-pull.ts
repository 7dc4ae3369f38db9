import { parseState } from '../../app/engine/catalogue.js';
import { outcomeNames, outcomes } from '../../app/third-party-pull/outcomes.js';
import { pullFiles } from '../../app/third-party-pull/files.js';
import { pullJson } from '../../app/third-party-pull/json.js';
import { thirdPartyPull as testPull } from '../../app/third-party-pull/pull.js';
import { regionNames } from '../../app/third-party-pull/rivals.js';
import { UsageError } from '../../core/errors.js';
import { choice, common, integer, seedOf, value } from '../options.js';
import { pullText } from '../text/third-party-pull.js';
import { defineVerb } from '../verb.js';

const explanation = `
Cooperation a year later, on hostility of one of the two, on that of both (the product), cooperation the year before, and differences of power
and regime, with an effect for every pair and third party and for every year. The general effect rests on all relevant dyads with every major power
as third party; it is given for all years and for those since 1992. So is what follows when two rivals of a major power draw together: whether
others of their region draw nearer to it. With two states and --third, the series of this pair are followed by themselves (local projections). docs/methods/third-party-pull.md says what it cannot see.`;

const outcomeHelp = outcomeNames
  .map((name) => `${name}: ${outcomes[name].dimensions.join(', ')}`)
  .join('; ');

export const thirdPartyPull = defineVerb({
  name: 'third-party-pull',
  description:
    'Whether hostility to a third party draws states together, in general and in a pair.',
  arguments: [
    ['[states...]', 'two states: ccode, ISO3 or name; without them the general effect alone'],
  ],
  answers: 'test third-party-pull',
  options: {
    third: value('state', 'the third party of the pair'),
    outcome: choice('cooperation', outcomeHelp, outcomeNames, 'practice'),
    region: choice(
      'name',
      'also what follows closeness of the pair in the cooperation of this region with the third party',
      regionNames,
    ),
    from: common.from,
    to: common.to,
    lags: integer('lags of the local projections', 1, 5, 2),
    permutations: integer(
      'shuffles of hostility between states; 0 for none, which takes a third of the time',
      0,
      9999,
      499,
    ),
    seed: seedOf('the shuffles'),
    out: value('file', 'write every estimate there (.csv), or draw the series of the pair (.svg)'),
    json: common.json,
  },
  help: [explanation],
  examples: [
    ['counterpoise test third-party-pull', 'the general effect'],
    ['counterpoise test third-party-pull RUS CHN --third USA', 'and the series of a pair'],
    ['counterpoise test third-party-pull --outcome votes --from 1992', 'votes alone'],
    ['counterpoise test third-party-pull --out pull.csv', 'every estimate with all errors'],
    [
      'counterpoise test third-party-pull RUS CHN --third USA --out pull.svg',
      'a chart of the pair',
    ],
  ],
  run: async ([states], { third, out, json: _, ...options }, task) => {
    const pair = pairOf(states, third);
    if (options.region !== undefined && pair === undefined)
      throw new UsageError('--region asks what follows closeness of a pair, and none is named', {
        code: 'wrong-number-of-states',
        details: { value: options.region, expected: 'two states and --third' },
        hint: 'for example counterpoise test third-party-pull RUS CHN --third USA --region Asia',
      });
    const write =
      out === undefined
        ? undefined
        : pullFiles(
            out,
            (await import('../../report/impulse-response.js')).pullSvg,
            pair !== undefined,
          );
    const progress = task.progress(2);
    const onStep = (label: string): void => progress.step(label);
    const result = await testPull(await task.workspace(), { ...options, ...pair, onStep });
    if (write !== undefined) task.wrote([write(result)]);
    return { json: pullJson(result), text: () => pullText(result) };
  },
});

function pairOf(
  states: readonly string[],
  third: string | undefined,
): { readonly pair: readonly [number, number]; readonly third: number } | undefined {
  if (states.length === 0 && third === undefined) return undefined;
  if (states.length !== 2 || third === undefined)
    throw new UsageError('the test of a pair takes two states and --third', {
      code: 'wrong-number-of-states',
      details: {
        value: [...states, ...(third === undefined ? [] : [`--third ${third}`])].join(' '),
        expected: 'two states and a third party, or none of them',
      },
      hint: 'for example counterpoise test third-party-pull RUS CHN --third USA',
    });
  const [a, b] = [parseState(states[0]!), parseState(states[1]!)];
  const k = parseState(third);
  if (new Set([a, b, k]).size === 3) return { pair: [a, b], third: k };
  throw new UsageError('the pair and the third party are not three states', {
    code: 'repeated-state',
    details: { value: [...states, third].join(' '), expected: 'three different states' },
  });
}
