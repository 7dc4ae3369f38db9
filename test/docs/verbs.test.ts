/** The list of verbs in the README, and the page of each verb. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verbs } from '../../src/cli/verbs/index.js';
import { fences, readDocument, root, tableRows } from './markdown.js';

const names = verbs.map(({ name }) => name);
const pageOf = (name: string): string => `docs/verbs/${name}.md`;

/** Every command that a page shows. The test of the examples runs them, or checks verb and options. */
function commandsOf(page: string): string[] {
  return fences(page)
    .filter(({ language }) => language === 'sh' || language === 'console')
    .flatMap(({ text }) => text.replaceAll(/ *\\\n\s*/g, ' ').split('\n'))
    .map((line) => line.replace(/^\$ /, ''));
}

describe('the verbs in the documents', () => {
  it.each([
    ['README.md', 'docs/verbs/'],
    ['docs/verbs/README.md', ''],
  ])('are listed in %s in the order of the help, each with its page', (file, folder) => {
    const links = tableRows(readDocument(file), 'verb').map(([link]) => link);
    expect(links).toEqual(names.map((name) => `[${name}](${folder}${name}.md)`));
  });

  it.each(tableRows(readDocument('README.md'), 'verb', 'example'))(
    '%s has the example of the README on its page',
    (link, _, example) => {
      const [, name = ''] = /\[(.+)\]/.exec(link)!;
      const command = `npx counterpoise ${example.replaceAll('`', '')}`;
      expect(commandsOf(pageOf(name)), pageOf(name)).toContain(command);
    },
  );
});

it('the README fits on a few screens, and its picture is small', () => {
  expect(statSync(join(root, 'docs/images/answer.png')).size).toBeLessThanOrEqual(150_000);
  expect(readDocument('README.md').split('\n').length).toBeLessThanOrEqual(150);
});
