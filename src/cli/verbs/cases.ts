import type { CheckedCase } from '../../contract/index.js';
import { caseList } from '../../app/casefiles/cases.js';
import { checkedCase } from '../../app/casefiles/checked-case.js';
import { newCase } from '../../app/casefiles/new-case.js';
import { textTable } from '../../table/text.js';
import { common, unset, value } from '../options.js';
import { defineVerb } from '../verb.js';

const list = defineVerb({
  name: 'list',
  description: 'The built-in cases.',
  answers: 'cases list',
  options: { json: common.json },
  examples: [['counterpoise cases list --json', 'for a program']],
  run: () => {
    const found = caseList();
    const rows = found.map(({ id, pair, claims, title }) => [
      ...[id, pair.join('–'), String(claims), title],
    ]);
    return { json: found, text: () => textTable(['case', 'pair', 'claims', 'title'], rows) };
  },
});

const begin = defineVerb({
  name: 'new',
  description:
    'Start your own case: four files with comments that say what to edit, and claims that the panel has the years to decide.',
  arguments: [
    ['<A>', 'the first state of the pair: ccode, ISO3 or name'],
    ['<B>', 'the second state of the pair'],
  ],
  answers: 'cases new',
  options: {
    third: value('K', 'the third party'),
    out: value('dir', 'folder to write into; default: one named by the three states'),
    asOf: common.asOf,
    json: common.json,
  },
  examples: [
    ['counterpoise cases new FRA DEU --third USA --out my-case', 'then edit the files'],
    ['counterpoise cases new DDR FRA --third USA --as-of 1985', 'a state that is gone'],
  ],
  run: async ([a, b], { json: _, ...options }, task) => {
    const result = await newCase(task.openWorkspace, { a, b, ...options });
    const { folder, files, claims, leftOut } = result;
    const text = (): string =>
      [
        ...files.map((file) => `wrote ${file}`),
        `${claims} claims that the panel can decide; ${leftOut.length} left out for want of years, listed in claims.yaml`,
        `next: edit the files, then counterpoise cases check ${folder}`,
      ].join('\n');
    return { json: result, text };
  },
});

const check = defineVerb({
  name: 'check',
  description:
    'Read a case, check its files and what they ask of the panel, and say what each reading is exposed to.',
  arguments: [['<case>', 'a built-in case or the folder of your case']],
  answers: 'cases check',
  options: {
    data: unset('check the files alone, without the panel'),
    json: common.json,
  },
  examples: [
    ['counterpoise cases check russia-china', 'a built-in case; or name a folder'],
    ['counterpoise cases check ./my-case --no-data', 'the files alone, at once'],
  ],
  run: async ([name], { data }, task) => {
    const workspace = data ? await task.workspace() : undefined;
    task.atEnd(async () => workspace?.settled());
    const result = await checkedCase(name, workspace);
    return { json: result, text: () => checkText(result) };
  },
});

function checkText({ id, counts, exposure, warnings }: CheckedCase): string {
  return [
    `${id}: ${counts.claims} claims, ${counts.facts} coded facts, ${counts.observations} observation rows`,
    ...exposure.map(
      (entry) =>
        `  ${entry.reading}: exposed to ${entry.rows} of ${entry.of} rows (${entry.question})`,
    ),
    ...(warnings.length === 0 ? ['no warnings'] : warnings.map((text) => `warning: ${text}`)),
  ].join('\n');
}

export const cases = defineVerb({
  name: 'cases',
  description: 'List the built-in cases; start and check your own.',
  examples: [
    ['counterpoise cases list', 'the built-in cases'],
    ['counterpoise cases new FRA DEU --third USA', 'the files of a case of your own to edit'],
    ['counterpoise cases check russia-china', 'rows, claims and facts, with warnings'],
    ['counterpoise cases check ./my-case', 'your own case: every error with line and column'],
  ],
  commands: [list, check, begin],
});
