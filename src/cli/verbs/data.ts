import { datasetInfo, datasetList, verifyData } from '../../app/data/data.js';
import { DataError } from '../../core/errors.js';
import { textTable } from '../../table/text.js';
import { defineVerb, examples } from '../verb.js';
import { registerBuild, registerImport } from './data-import.js';

interface JsonOption {
  readonly json?: true;
}

export const data = defineVerb({
  name: 'data',
  register(program, effects) {
    const command = program
      .command('data')
      .description('The datasets behind the numbers and the starter panel computed from them.')
      .addHelpText(
        'after',
        examples([
          ['counterpoise data list', 'every dataset with coverage and licence'],
          ['counterpoise data info un-votes', 'citation, traps, panel columns'],
          ['counterpoise data verify', 'check every file of the panel against its digest'],
          ['counterpoise data import nmc NMC-70.csv', 'bring in a file you downloaded'],
          ['counterpoise data build', 'refresh a panel of your own from the files brought in'],
        ]),
      );
    command
      .command('list')
      .description('Every dataset with coverage, version and licence.')
      .option('--json', 'print JSON')
      .addHelpText('after', examples([['counterpoise data list --json', 'for a program']]))
      .action(({ json }: JsonOption) => {
        const list = datasetList();
        effects.out(json ? JSON.stringify(list, null, 2) : listText(list));
      });
    command
      .command('info')
      .description(
        'One dataset: citation, licence, coverage, traps and what the panel holds of it.',
      )
      .argument('<id>', 'the dataset')
      .option('--json', 'print JSON')
      .addHelpText(
        'after',
        examples([['counterpoise data info un-votes', 'citation, traps, columns']]),
      )
      .action(async (id: string, { json }: JsonOption) => {
        const info = await datasetInfo(id);
        effects.out(json ? JSON.stringify(info, null, 2) : infoText(info));
      });
    command
      .command('verify')
      .description('Recompute the digest of every file of the panel in use.')
      .option('--json', 'print JSON')
      .addHelpText(
        'after',
        examples([['counterpoise data verify', 'says how many files were verified']]),
      )
      .action(async ({ json }: JsonOption) => {
        const result = await verifyData();
        if (json) effects.out(JSON.stringify(result, null, 2));
        const problem = result.problems[0];
        if (problem !== undefined) {
          throw new DataError(
            result.problems.map(({ file, problem: what }) => `${file}: ${what}`).join('; '),
            {
              code: 'panel-damaged',
              details: { file: problem.file, expected: 'the digest in data/manifest.json' },
              hint: 'restore the files from version control, or rebuild them with npm run panel',
            },
          );
        }
        const tables = result.extract?.length;
        const what = tables === undefined ? '' : `, an extract with ${tables} of its tables`;
        if (!json)
          effects.out(`${result.files} files verified, data version ${result.dataVersion}${what}`);
      });
    registerImport(command, effects);
    registerBuild(command, effects);
  },
});

const listText = (list: ReturnType<typeof datasetList>): string =>
  textTable(
    ['dataset', 'coverage', 'title', 'licence'],
    list.map(({ id, coverage, title, version, licence }) => [
      ...[id, `${coverage.from}–${coverage.to}`, `${title} (${version})`, licence],
    ]),
  );

function infoText(info: Awaited<ReturnType<typeof datasetInfo>>): string {
  return [
    `${info.id}: ${info.title}, ${info.version}`,
    `Coverage:  ${info.coverage.from} to ${info.coverage.to}${info.coverage.note ? `; ${info.coverage.note}` : ''}`,
    `Licence:   ${info.licence}`,
    `Panel may hold: ${info.redistributable === 'yes' ? 'the source’s own figures' : 'shares, ranks and ratios only'}`,
    `Source:    ${info.url}`,
    'Cite:',
    ...info.citations.map((citation) => `  ${citation}`),
    'Traps and how they are handled:',
    ...info.traps.map((trap) => `  - ${trap}`),
    ...(info.files.length === 0 ? [] : ['Files, with the columns that their headers must name:']),
    ...info.files.map(({ name, path, columns }) => `  ${name} (${path}): ${columns.join(', ')}`),
    'Panel columns:',
    ...info.columns.map(
      (column) => `  ${column.table}.${column.column} [${column.unit}]: ${column.description}`,
    ),
  ].join('\n');
}
