import type { Command } from 'commander';
import type { Effects } from '../effects.js';
import { defineVerb, examples } from '../verb.js';
import { registerChangepoint } from './test-changepoint.js';
import { registerLeadLag } from './test-lead-lag.js';
import { registerThirdPartyPull } from './test-third-party-pull.js';
import { registerTrend } from './test-trend.js';

/** Every test that can be asked for by itself: one file, one line. */
const tests: readonly ((command: Command, effects: Effects) => void)[] = [
  registerTrend,
  registerChangepoint,
  registerLeadLag,
  registerThirdPartyPull,
];

export const test = defineVerb({
  name: 'test',
  register(program, effects) {
    const command = program
      .command('test')
      .description('A statistical test of one or more series, with what it rests on.')
      .addHelpText(
        'after',
        examples([
          ['counterpoise test trend military-burden RUS --from 2000', 'does it rise or fall'],
          ['counterpoise test changepoint ideal-distance RUS USA', 'when did its level change'],
        ]),
      );
    for (const register of tests) register(command, effects);
  },
});
