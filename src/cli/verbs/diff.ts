import { diffFiles } from '../../app/diff/diff.js';
import { flag } from '../options.js';
import { diffText } from '../text/diff.js';
import { defineVerb } from '../verb.js';

export const diff = defineVerb({
  name: 'diff',
  description:
    'What changed from one assessment of a case to another in answer, evidence, claims and figures, and why.',
  arguments: [
    ['<before>', 'the assessment.json of one run'],
    ['<after>', 'the assessment.json of another run of the same case'],
  ],
  answers: 'diff',
  options: { json: flag('print JSON: every change, the small ones included') },
  examples: [
    ['counterpoise assess russia-china --as-of 2015 --out then', 'one run'],
    ['counterpoise assess russia-china --out now', 'another'],
    ['counterpoise diff then/assessment.json now/assessment.json', 'what moved, and by what'],
  ],
  run: ([before, after]) => {
    const result = diffFiles(before, after);
    return { json: result, text: () => diffText(result) };
  },
});
