import type { MethodPage } from '../../contract/index.js';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtPlace } from '../../store/places.js';
import { EnvironmentError, UsageError } from '../../core/errors.js';
import { quoted } from '../../core/quoted.js';

/** Where the build leaves the pages, for the program from its sources as well. */
const pagesDir = builtPlace('methods');

let known: ReadonlySet<string> | undefined;

/** The pages by name: a name that is asked for is looked up here, and never on the disk. */
function pageNames(): ReadonlySet<string> {
  if (known !== undefined) return known;
  if (!existsSync(pagesDir))
    throw new EnvironmentError('the pages of methods are not built', {
      code: 'not-built',
      details: { file: pagesDir },
      hint: 'install the package anew; in a clone, npm run build makes them',
    });
  return (known = new Set(readdirSync(pagesDir).map((name) => name.replace(/\.json$/, ''))));
}

/** The page of a measure, or of another method. @throws UsageError `unknown-page` */
export function methodPage(id: string): MethodPage {
  const names = pageNames();
  if (names.has(id))
    return JSON.parse(readFileSync(join(pagesDir, `${id}.json`), 'utf8')) as MethodPage;
  throw new UsageError(`there is no page of methods ${quoted(id)}`, {
    code: 'unknown-page',
    details: { value: id, expected: 'the id of a measure, or a page of docs/methods' },
    hint: 'GET /api/measures lists the measures',
  });
}
