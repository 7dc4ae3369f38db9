import { UsageError } from '../../core/errors.js';
import type { Progress } from '../effects.js';
import { value } from '../options.js';
import { defineVerb } from '../verb.js';

export const exportSite = defineVerb({
  name: 'export-site',
  description:
    'Write the pages of the workbench on some cases as a folder of files that any web server hands out.',
  arguments: [
    ['<cases...>', 'built-in cases, folders of your cases, or three states as IND-PAK-CHN'],
  ],
  options: { out: value('dir', 'folder to write to') },
  help: [
    `
The site has the pages case, story, dyad, evidence, arena and network as they are on these cases, their reports, and a page for each figure
to embed; what is chosen beyond them needs counterpoise serve. Nothing in it asks anything of another place. Files of the same names are
replaced, others stay.`,
  ],
  examples: [
    ['counterpoise export-site russia-china --out site', 'the built-in case'],
    ['counterpoise export-site ./my-case --out site', 'your own case'],
    ['counterpoise export-site us-india IND-PAK-CHN --out site', 'a case and a pair'],
  ],
  run: async ([names], { out: dir }, task) => {
    if (dir === undefined)
      throw new UsageError('name the folder to write the site to', {
        code: 'missing-out',
        hint: `for example counterpoise export-site ${names.join(' ')} --out site`,
      });
    const { ofStates, siteSubject } = await import('../../server/site/subjects.js');
    const subjects = [...new Set(names)].map(siteSubject);
    const [{ Service }, { exportSite: write }, { workbenchDir, workbenchFiles }] =
      await Promise.all([
        import('../../server/service.js'),
        import('../../server/site/export-site.js'),
        import('../../server/workbench.js'),
      ]);
    const service = await Service.open(names.filter((name) => !ofStates.test(name)));
    task.atEnd(() => service.close());
    let progress: Progress | undefined;
    const written = await write({
      ...{ service, subjects, dir, pages: workbenchFiles(workbenchDir) },
      signal: new AbortController().signal,
      onStep: ({ step, of }) => (progress ??= task.progress(of)).step(step),
    });
    return `wrote ${written.length} files into ${dir}; open them through a web server`;
  },
});
