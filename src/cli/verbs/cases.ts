import Table from 'cli-table3';
import { checkedCase, caseList } from '../../app/cases.js';
import { plainBorders } from '../text/table.js';
import { defineVerb, examples } from '../verb.js';

interface JsonOption {
  readonly json?: true;
}

export const cases = defineVerb({
  name: 'cases',
  register(program, effects) {
    const command = program
      .command('cases')
      .description('The built-in cases, and a check of your own.')
      .addHelpText(
        'after',
        examples([
          ['counterpoise cases list', 'the built-in cases'],
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
        const table = new Table({ ...plainBorders, head: ['case', 'pair', 'claims', 'title'] });
        for (const entry of list) {
          table.push([entry.id, entry.pair.join('–'), String(entry.claims), entry.title]);
        }
        effects.out(table.toString());
      });
    command
      .command('check')
      .description(
        'Read a case, check it against its schema and say what each reading is exposed to.',
      )
      .argument('<case>', 'a built-in case or the folder of your own')
      .option('--json', 'print JSON')
      .addHelpText(
        'after',
        examples([['counterpoise cases check russia-china', 'a built-in case; or name a folder']]),
      )
      .action((name: string, { json }: JsonOption) => {
        const result = checkedCase(name);
        if (json) return effects.out(JSON.stringify(result, null, 2));
        const { counts, exposure, warnings } = result;
        effects.out(
          [
            `${result.id}: ${counts.claims} claims, ${counts.facts} coded facts, ${counts.observations} observation rows`,
            ...exposure.map(
              (entry) =>
                `  ${entry.reading}: exposed to ${entry.rows} of ${entry.of} rows (${entry.question})`,
            ),
            ...(warnings.length === 0
              ? ['no warnings']
              : warnings.map((text) => `warning: ${text}`)),
          ].join('\n'),
        );
      });
  },
});
