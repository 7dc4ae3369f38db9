import { basename, dirname } from 'node:path';
import { cite as bibliography } from '../../app/cite/cite.js';
import { writeFiles } from '../../store/staging/index.js';
import { common, value } from '../options.js';
import { defineVerb } from '../verb.js';

export const cite = defineVerb({
  name: 'cite',
  description: 'The sources and methods behind a measure, a dataset or a result, as BibTeX.',
  arguments: [
    [
      '<target>',
      'a measure, a dataset, a test, a case (built-in, or a folder), an assessment.json, a manifest.json, the JSON of network, or counterpoise itself',
    ],
  ],
  answers: 'cite',
  options: {
    out: value('file', 'write the bibliography there instead of printing it'),
    json: common.json,
  },
  examples: [
    ['counterpoise cite vote-kappa', 'a measure with the data it is computed from'],
    ['counterpoise cite un-votes', 'a dataset'],
    ['counterpoise cite third-party-pull', 'a test'],
    ['counterpoise cite russia-china --out refs.bib', 'everything that an assessment uses'],
    ['counterpoise cite out/assessment.json', 'a result that was written before'],
    ['counterpoise cite counterpoise', 'the program, with its version and that of its data'],
  ],
  run: async ([target], { out, json }, task) => {
    const result = await bibliography(target);
    for (const warning of result.warnings) task.effects.err(`warning: ${warning}`);
    if (out !== undefined) {
      writeFiles(dirname(out), { [basename(out)]: result.bibtex });
      task.wrote([out]);
    }
    const isPrinted = json === true || out === undefined;
    return isPrinted ? { json: result, text: () => result.bibtex.trimEnd() } : undefined;
  },
});
