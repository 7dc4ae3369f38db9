import type { Command } from 'commander';
import { caseList } from '../../app/casefiles/cases.js';
import { checkedCase, type CheckedCase } from '../../app/casefiles/checked-case.js';
import { newCase } from '../../app/casefiles/new-case.js';
import { openWorkspace } from '../../app/engine/workspace.js';
import { parseYear } from '../options.js';
import type { Effects } from '../effects.js';
import { textTable } from '../../table/text.js';
import { defineVerb, examples } from '../verb.js';

interface JsonOption {
  readonly json?: true;
}

interface CheckOptions extends JsonOption {
  readonly data: boolean;
}

interface NewOptions extends JsonOption {
  readonly third?: string;
  readonly out?: string;
  readonly asOf?: number;
}

export const cases = defineVerb({
  name: 'cases',
  register(program, effects) {
    const command = program
      .command('cases')
      .description('The built-in cases, and cases of your own: begun and checked.')
      .addHelpText(
        'after',
        examples([
          ['counterpoise cases list', 'the built-in cases'],
          ['counterpoise cases new FRA DEU --third USA', 'the files of a case of your own to edit'],
          ['counterpoise cases check russia-china', 'rows, claims and facts, with warnings'],
          [
            'counterpoise cases check ./my-case',
            'a case of your own: every error with line and column',
          ],
        ]),
      );
    command
      .command('list')
      .description('The built-in cases.')
      .option('--json', 'print JSON')
      .addHelpText('after', examples([['counterpoise cases list --json', 'for a program']]))
      .action(({ json }: JsonOption) => {
        const list = caseList();
        if (json) return effects.out(JSON.stringify(list, null, 2));
        const rows = list.map((entry) => [
          ...[entry.id, entry.pair.join('–'), String(entry.claims), entry.title],
        ]);
        effects.out(textTable(['case', 'pair', 'claims', 'title'], rows));
      });
    registerCheck(command, effects);
    registerNew(command, effects);
  },
});

function registerNew(command: Command, effects: Effects): void {
  command
    .command('new')
    .description(
      'Begin a case of your own: four files with comments that say what to edit, and claims that the panel has the years to decide.',
    )
    .argument('<A>', 'the first state of the pair: ccode, ISO3 or name')
    .argument('<B>', 'the second state of the pair')
    .option('--third <K>', 'the third party')
    .option('--out <dir>', 'folder to write into; default: one named by the three states')
    .option('--as-of <year>', 'use nothing later than this year', parseYear)
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      examples([
        ['counterpoise cases new FRA DEU --third USA --out my-case', 'then edit the files'],
        ['counterpoise cases new DDR FRA --third USA --as-of 1985', 'a state that is gone'],
      ]),
    )
    .action(async (a: string, b: string, { json, ...options }: NewOptions) => {
      const result = await newCase(openWorkspace, { a, b, third: options.third, ...options });
      if (json) return effects.out(JSON.stringify(result, null, 2));
      const { folder, files, claims, leftOut } = result;
      effects.out(
        [
          ...files.map((file) => `wrote ${file}`),
          `${claims} claims that the panel can decide; ${leftOut.length} left out for want of years, listed in claims.yaml`,
          `next: edit the files, then counterpoise cases check ${folder}`,
        ].join('\n'),
      );
    });
}

function registerCheck(command: Command, effects: Effects): void {
  command
    .command('check')
    .description(
      'Read a case, check its files and what they ask of the panel, and say what each reading is exposed to.',
    )
    .argument('<case>', 'a built-in case or the folder of your own')
    .option('--no-data', 'check the files alone, without the panel')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      examples([
        ['counterpoise cases check russia-china', 'a built-in case; or name a folder'],
        ['counterpoise cases check ./my-case --no-data', 'the files alone, at once'],
      ]),
    )
    .action(async (name: string, { json, data }: CheckOptions) => {
      const workspace = data ? await openWorkspace() : undefined;
      try {
        const result = await checkedCase(name, workspace);
        effects.out(json ? JSON.stringify(result, null, 2) : checkText(result));
      } finally {
        await workspace?.settled();
        workspace?.close();
      }
    });
}

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
