import { diffFiles } from '../../app/diff/diff.js';
import { diffText } from '../text/diff.js';
import { defineVerb, examples } from '../verb.js';

export const diff = defineVerb({
  name: 'diff',
  register(program, effects) {
    program
      .command('diff')
      .description(
        'What changed from one assessment of a case to another in answer, evidence, claims and figures, and why.',
      )
      .argument('<before>', 'the assessment.json of one run')
      .argument('<after>', 'the assessment.json of another run of the same case')
      .option('--json', 'print JSON: every change, the small ones included')
      .addHelpText(
        'after',
        examples([
          ['counterpoise assess russia-china --as-of 2015 --out then', 'one run'],
          ['counterpoise assess russia-china --out now', 'another'],
          ['counterpoise diff then/assessment.json now/assessment.json', 'what moved, and by what'],
        ]),
      )
      .action((before: string, after: string, { json }: { readonly json?: true }) => {
        const result = diffFiles(before, after);
        effects.out(json ? JSON.stringify(result, null, 2) : diffText(result));
      });
  },
});
