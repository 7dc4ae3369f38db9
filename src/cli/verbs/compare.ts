import { namedCases } from '../../app/compare/named-case.js';
import type { YearSpan } from '../../app/compare/verdict-over-time.js';
import { UsageError } from '../../core/errors.js';
import { parseInteger, parseYear } from '../options.js';
import { defineVerb, examples } from '../verb.js';
import { runCompareCases } from './compare-cases.js';
import { runOverTime } from './compare-over-time.js';

interface CompareOptions {
  readonly over?: readonly [number, number];
  readonly step?: number;
  readonly asOf?: number;
  readonly out?: string;
  readonly seed: number;
  readonly threads?: number;
  readonly json?: true;
}

export const compare = defineVerb({
  name: 'compare',
  register(program, effects) {
    program
      .command('compare')
      .description('Set cases side by side, or follow the answer of a case from year to year.')
      .argument(
        '<cases...>',
        'built-in cases, folders of your own, or pairs with a third party as A-B/K, for example IND-USA/CHN',
      )
      .option('--as-of <year>', 'use data, facts and events of years up to this one', parseYear)
      .option('--over <years>', 'the answer as of every year, for example 1995-2021', parseSpan)
      .option(
        '--step <n>',
        'years from one answer to the next (with --over)',
        parseInteger('step', 1, 100),
      )
      .option(
        '--out <dir>',
        'also write compare.html, compare.json, compare.csv and charts as SVG there',
      )
      .option('--seed <n>', 'seed of the robustness draws', parseInteger('seed', 0, 2 ** 31 - 1), 1)
      .option(
        '--threads <n>',
        'threads of the database; with 1 everything is done in one thread. Results do not depend on it',
        parseInteger('threads', 1, 64),
      )
      .option('--json', 'print JSON')
      .addHelpText(
        'after',
        examples([
          ['counterpoise compare russia-china --over 1995-2021', 'how the answer evolved'],
          ['counterpoise compare russia-china IND-USA/CHN', 'two cases side by side'],
          [
            'counterpoise compare IND-USA/CHN --over 1990-2020 --step 5 --out out',
            'with a page and charts',
          ],
        ]),
      )
      .action(async (names: readonly string[], options: CompareOptions) => {
        const { over, step, ...rest } = options;
        if (over === undefined) {
          refuseStep(step);
          await runCompareCases(namedCases(names, rest.asOf), rest, effects);
          return;
        }
        refuseAsOf(rest.asOf, over);
        const span: YearSpan = { from: over[0], to: over[1], step: step ?? 1 };
        await runOverTime(namedCases(names, undefined), span, rest, effects);
      });
  },
});

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
  throw new UsageError(
    '--over has a year of its own for every answer; --as-of has no use beside it',
    {
      code: 'as-of-with-over',
      details: { value: asOf },
      hint: `leave --as-of out, or use --over ${from}-${Math.min(to, asOf)}`,
    },
  );
}

/** `1995-2021`; a dash of typography will do. */
function parseSpan(text: string): readonly [number, number] {
  const found = /^\s*(\d{4})\s*[-–:]\s*(\d{4})\s*$/.exec(text);
  if (found === null)
    throw new UsageError(`${JSON.stringify(text)} is no span of years`, {
      code: 'bad-years',
      details: { value: text, expected: 'two years with a hyphen between them' },
      hint: 'for example --over 1995-2021',
    });
  return [parseYear(found[1]!), parseYear(found[2]!)];
}
