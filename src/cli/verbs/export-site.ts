import { UsageError } from '../../core/errors.js';
import { quoted } from '../../core/quoted.js';
import { threeStates } from '../../core/three-states.js';
import type { Progress } from '../effects.js';
import { value } from '../options.js';
import { defineVerb } from '../verb.js';

export const exportSite = defineVerb({
  name: 'export-site',
  description:
    'Write the pages of the workbench on some cases as a folder of files that any web server hands out.',
  arguments: [
    [
      '<cases...>',
      'built-in cases, folders of your cases, or a pair with its third party as IND-PAK-CHN',
    ],
  ],
  options: {
    out: value('dir', 'folder to write to'),
    url: value('url', 'where the site will stand: links to it then have a picture', siteUrl),
  },
  help: [
    `
The site has the pages case, story, dyad, evidence, arena and network as they
are on these cases and pairs, their reports, and a page for each figure to
embed; what is chosen beyond them needs counterpoise serve. Nothing in it asks
anything of another place. Files of the same names are replaced, others stay.`,
  ],
  examples: [
    ['counterpoise export-site russia-china --out site', 'the built-in case'],
    ['counterpoise export-site ./my-case --out site', 'your own case'],
    ['counterpoise export-site us-india IND-PAK-CHN --out site', 'a case and a pair'],
    [
      'counterpoise export-site us-india --out site --url https://example.org/relations',
      'links with a picture',
    ],
  ],
  run: async ([names], { out: dir, url }, task) => {
    if (dir === undefined)
      throw new UsageError('name the folder to write the site to', {
        code: 'missing-out',
        hint: `for example counterpoise export-site ${names.join(' ')} --out site`,
      });
    const [{ siteSubject }, { Service }, { exportSite: write }, { workbenchDir, workbenchFiles }] =
      await Promise.all([
        import('../../server/site/subjects.js'),
        import('../../server/service.js'),
        import('../../server/site/export-site.js'),
        import('../../server/workbench.js'),
      ]);
    const subjects = [...new Set(names)].map(siteSubject);
    const cases = names.filter((name) => threeStates(name) === undefined);
    const service = await Service.open(cases);
    task.atEnd(() => service.close());
    let progress: Progress | undefined;
    const written = await write({
      ...{ service, subjects, dir, url, pages: workbenchFiles(workbenchDir) },
      signal: new AbortController().signal,
      onStep: ({ step, of }) => (progress ??= task.progress(of)).step(step),
    });
    return `wrote ${written.length} files into ${dir}; open them through a web server`;
  },
});

/** The address of a folder, without a slash at its end. */
function siteUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url !== null && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '')
    return url.href.replace(/\/$/, '');
  throw new UsageError(`${quoted(text)} is no address of a site`, {
    code: 'bad-url',
    details: { value: text, expected: 'http:// or https://, a host, and a folder if need be' },
    hint: 'for example --url https://example.org/relations',
  });
}
