import type { Command } from 'commander';
import { Option } from 'commander';
import { pairTestJson } from '../../app/series/series-test-json.js';
import { testLeadLag } from '../../app/series/series-tests.js';
import { openWorkspace } from '../../app/engine/workspace.js';
import { leadErrors, type LeadErrors } from '../../core/lead-lag.js';
import type { Effects } from '../effects.js';
import { parseInteger, parseYear } from '../options.js';
import { leadLagText } from '../text/series-tests.js';
import { examples } from '../verb.js';
import { writtenSeries } from '../written-series.js';

interface Options {
  readonly x: string;
  readonly y: string;
  readonly from?: number;
  readonly to?: number;
  readonly lags?: number;
  readonly augment: number;
  readonly errors: LeadErrors;
  readonly json?: true;
}

const shortExample =
  'counterpoise test lead-lag --x "ideal-distance RUS USA" --y "military-burden RUS"';

export function registerLeadLag(parent: Command, effects: Effects): void {
  parent
    .command('lead-lag')
    .description('Whether one series leads another: Granger tests both ways.')
    .usage('--x "<measure> <states> [options]" --y "<measure> <states> [options]" [options]')
    .requiredOption('--x <series>', 'a series, written as behind counterpoise measure')
    .requiredOption('--y <series>', 'the other, written likewise')
    .option('--from <year>', 'first year of both', parseYear)
    .option('--to <year>', 'last year of both', parseYear)
    .option('--lags <n>', 'lags tested (default: 1 or 2, by BIC)', parseInteger('lags', 1, 2))
    .option(
      '--augment <n>',
      'lags put in beside them and not tested, so that series that drift lead nobody by that; 0 is the textbook test',
      parseInteger('augment', 0, 2),
      1,
    )
    .addOption(
      new Option('--errors <kind>', 'how the variance is estimated: hac is that of Newey and West')
        .choices([...leadErrors])
        .default('classical'),
    )
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      '\nOne series leads where its past helps to foretell the other beside the other’s own past.\nA third cause that reaches it sooner makes a lead, too. Needs 25 years to explain.',
    )
    .addHelpText(
      'after',
      examples([
        [shortExample, 'do votes turn before budgets'],
        [
          `counterpoise test lead-lag --x "milex-ratio 'United States' Russia" --y "cinc Russia" --from 1992`,
          'names of several words in quotes',
        ],
      ]),
    )
    .action(async (options: Options) => {
      const { from, to, lags, augment, errors, json } = options;
      const years = {
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      };
      const x = { ...(await writtenSeries('x', options.x)), ...years };
      const y = { ...(await writtenSeries('y', options.y)), ...years };
      const workspace = await openWorkspace();
      try {
        const tested = await testLeadLag(workspace, { x, y }, { lags, augment, errors });
        effects.out(
          json === true
            ? JSON.stringify(pairTestJson('lead-lag', tested), null, 2)
            : leadLagText(tested),
        );
      } finally {
        workspace.close();
      }
    });
}
