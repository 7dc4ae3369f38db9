import { subjectOf } from '../../app/casefiles/cases.js';
import { UsageError } from '../../core/errors.js';
import type { Progress } from '../effects.js';
import { value } from '../options.js';
import { defineVerb } from '../verb.js';

export const exportSite = defineVerb({
  name: 'export-site',
  description:
    'Write the pages of the workbench on a case as a folder of files that any web server hands out.',
  arguments: [['<case>', 'a built-in case, or the folder of your case']],
  options: { out: value('dir', 'folder to write to') },
  help: [
    `
The site has the pages case, dyad, evidence, arena and network as they are on the case, and its report; what is chosen beyond it needs
counterpoise serve. Nothing in it asks anything of another place. Files of the same names are replaced, others stay.`,
  ],
  examples: [
    ['counterpoise export-site russia-china --out site', 'the built-in case'],
    ['counterpoise export-site ./my-case --out site', 'your own case'],
  ],
  run: async ([name], { out: dir }, task) => {
    if (dir === undefined)
      throw new UsageError('name the folder to write the site to', {
        code: 'missing-out',
        hint: `for example counterpoise export-site ${name} --out site`,
      });
    const subject = subjectOf(name, undefined, undefined, undefined);
    const [{ Service }, { exportSite: write }, { workbenchDir, workbenchFiles }] =
      await Promise.all([
        import('../../server/service.js'),
        import('../../server/site/export-site.js'),
        import('../../server/workbench.js'),
      ]);
    const service = await Service.open([name]);
    task.atEnd(() => service.close());
    let progress: Progress | undefined;
    const written = await write({
      ...{ service, subject, dir, pages: workbenchFiles(workbenchDir) },
      signal: new AbortController().signal,
      onStep: ({ step, of }) => (progress ??= task.progress(of)).step(step),
    });
    return `wrote ${written.length} files into ${dir}; open them through a web server`;
  },
});
