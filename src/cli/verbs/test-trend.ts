import type { Command } from 'commander';
import { seriesTestJson } from '../../app/series/series-test-json.js';
import { testTrend } from '../../app/series/series-tests.js';
import type { Effects } from '../effects.js';
import { registerSeriesTest } from '../series-test-command.js';
import { trendText } from '../text/series-tests.js';

export function registerTrend(parent: Command, effects: Effects): void {
  registerSeriesTest(parent, effects, {
    name: 'trend',
    description: 'Whether a series rises or falls: Theil–Sen slope and Mann–Kendall test.',
    explanation:
      'The slope is the median of the slopes between all pairs of years. The test is corrected for\nautocorrelation (Hamed–Rao) and needs ten years with a value.',
    examples: [
      ['counterpoise test trend military-burden RUS --from 2000', 'does it rise or fall'],
      ['counterpoise test trend vote-kappa RUS CHN --from 1992 --json', 'for a program to read'],
    ],
    run: async (workspace, request) => {
      const tested = await testTrend(workspace, request);
      return { text: trendText(tested), json: seriesTestJson('trend', tested) };
    },
  });
}
