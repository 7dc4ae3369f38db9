import { subjectOf } from '../../app/casefiles/cases.js';
import { UsageError } from '../../core/errors.js';
import type { Effects } from '../effects.js';
import { defineVerb, examples } from '../verb.js';

interface ExportOptions {
  readonly out?: string;
}

export const exportSite = defineVerb({
  name: 'export-site',
  register(program, effects) {
    program
      .command('export-site')
      .description(
        'Write the pages of the workbench on a case as a folder of files that any web server hands out.',
      )
      .argument('<case>', 'a built-in case, or the folder of your own')
      .option('--out <dir>', 'folder to write to')
      .addHelpText(
        'after',
        `
The site has the pages case, dyad, evidence, arena and network as they are on the case, and its report; what is chosen beyond it needs
counterpoise serve. Nothing in it asks anything of another place. Files of the same names are replaced, others stay.`,
      )
      .addHelpText(
        'after',
        examples([
          ['counterpoise export-site russia-china --out site', 'the built-in case'],
          ['counterpoise export-site ./my-case --out site', 'a case of your own'],
        ]),
      )
      .action((name: string, options: ExportOptions) => runExport(name, options, effects));
  },
});

async function runExport(name: string, { out }: ExportOptions, effects: Effects): Promise<void> {
  if (out === undefined)
    throw new UsageError('name the folder to write the site to', {
      code: 'missing-out',
      hint: `for example counterpoise export-site ${name} --out site`,
    });
  const subject = subjectOf(name, undefined, undefined, undefined);
  const [{ Service }, { exportSite: write }, { workbenchDir, workbenchFiles }] = await Promise.all([
    import('../../server/service.js'),
    import('../../server/site/export-site.js'),
    import('../../server/workbench.js'),
  ]);
  const service = await Service.open([name]);
  let progress: ReturnType<Effects['progress']> | undefined;
  try {
    const written = await write({
      ...{ service, subject, dir: out, pages: workbenchFiles(workbenchDir) },
      signal: new AbortController().signal,
      onStep: ({ step, of }) => (progress ??= effects.progress(of)).step(step),
    });
    progress?.done();
    effects.out(`wrote ${written.length} files into ${out}; open them through a web server`);
  } finally {
    await service.close();
  }
}
