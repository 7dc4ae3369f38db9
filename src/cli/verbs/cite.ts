import { basename, dirname } from 'node:path';
import { cite as bibliography } from '../../app/cite/cite.js';
import { writeFiles } from '../../app/files/write-files.js';
import type { Effects } from '../effects.js';
import { defineVerb, examples } from '../verb.js';

interface CiteOptions {
  readonly out?: string;
  readonly json?: true;
}

export const cite = defineVerb({
  name: 'cite',
  register(program, effects) {
    program
      .command('cite')
      .description('The sources and methods behind a measure, a dataset or a result, as BibTeX.')
      .argument(
        '<target>',
        'a measure, a dataset, a test, a case (built-in, or a folder), an assessment.json, a manifest.json, the JSON of network, or counterpoise itself',
      )
      .option('--out <file>', 'write the bibliography there instead of printing it')
      .option('--json', 'print JSON')
      .addHelpText(
        'after',
        examples([
          ['counterpoise cite vote-kappa', 'a measure with the data it is computed from'],
          ['counterpoise cite un-votes', 'a dataset'],
          ['counterpoise cite third-party-pull', 'a test'],
          ['counterpoise cite russia-china --out refs.bib', 'everything that an assessment uses'],
          ['counterpoise cite out/assessment.json', 'a result that was written before'],
          ['counterpoise cite counterpoise', 'the program, with its version and that of its data'],
        ]),
      )
      .action((target: string, options: CiteOptions) => runCite(target, options, effects));
  },
});

async function runCite(
  target: string,
  { out, json }: CiteOptions,
  effects: Effects,
): Promise<void> {
  const result = await bibliography(target);
  for (const warning of result.warnings) effects.err(`warning: ${warning}`);
  if (out !== undefined) {
    writeFiles(dirname(out), { [basename(out)]: result.bibtex });
    effects.err(`wrote ${out}`);
  }
  if (json) effects.out(JSON.stringify(result, null, 2));
  else if (out === undefined) effects.out(result.bibtex.trimEnd());
}
