import { datasetInfo, datasetList } from '../../app/data/data.js';
import { verifyData } from '../../app/data/verify.js';
import type { DatasetInfo } from '../../contract/index.js';
import { DataError } from '../../core/errors.js';
import { textTable } from '../../table/text.js';
import { common } from '../options.js';
import { defineVerb } from '../verb.js';
import { dataCoverage } from './data-coverage.js';
import { dataFreshness } from './data-freshness.js';
import { dataBuild, dataImport } from './data-import.js';

const list = defineVerb({
  name: 'list',
  description: 'Every dataset with coverage, version and licence.',
  answers: 'data list',
  options: { json: common.json },
  examples: [['counterpoise data list --json', 'for a program']],
  run: () => {
    const found = datasetList();
    const rows = found.map(({ id, coverage, title, version, licence }) => [
      ...[id, `${coverage.from}–${coverage.to}`, `${title} (${version})`, licence],
    ]);
    const text = () => textTable(['dataset', 'coverage', 'title', 'licence'], rows);
    return { json: found, text };
  },
});

const info = defineVerb({
  name: 'info',
  description: 'One dataset: citation, licence, coverage, traps and what the panel holds of it.',
  arguments: [['<id>', 'the dataset']],
  answers: 'data info',
  options: { json: common.json },
  examples: [['counterpoise data info un-votes', 'citation, traps, columns']],
  run: async ([id]) => {
    const found = await datasetInfo(id);
    return { json: found, text: () => infoText(found) };
  },
});

const verify = defineVerb({
  name: 'verify',
  description:
    'Compare every file of the panel in use with its digest, and what the panel says of itself with its tables and the program.',
  answers: 'data verify',
  options: { json: common.json },
  examples: [['counterpoise data verify', 'says how many files were verified']],
  run: async (_, { json }, { effects }) => {
    const result = await verifyData();
    const [problem] = result.problems;
    if (problem !== undefined) {
      if (json) effects.out(JSON.stringify(result, null, 2));
      throw new DataError(
        result.problems
          .map(
            (one) => `${one.file}: ${one.problem}${one.what === undefined ? '' : ` (${one.what})`}`,
          )
          .join('; '),
        {
          code: 'panel-damaged',
          details: {
            file: problem.file,
            expected: 'what the manifest and the program say of the panel',
          },
          hint: 'install the program anew; in a clone, restore the files from version control, or rebuild them with npm run panel',
        },
      );
    }
    const tables = result.extract?.length;
    const what = tables === undefined ? '' : `, an extract with ${tables} of its tables`;
    const whose = result.shipped ? '' : '; not the panel that comes with this program';
    const differs =
      result.differs.length === 0
        ? ''
        : `\nnote: it differs from what this program says of the sources: ${result.differs.join(', ')}`;
    const text = () =>
      `${result.files} files verified, data version ${result.dataVersion}${what}${whose}${differs}`;
    return { json: result, text };
  },
});

export const data = defineVerb({
  name: 'data',
  description: 'The datasets behind the numbers and the starter panel computed from them.',
  examples: [
    ['counterpoise data list', 'every dataset with coverage and licence'],
    ['counterpoise data info un-votes', 'citation, traps, panel columns'],
    ['counterpoise data freshness RUS CHN', 'how far each measure reaches for a pair'],
    ['counterpoise data coverage RUS CHN', 'what each source of trade has of a pair'],
    ['counterpoise data verify', 'check every file of the panel against its digest'],
    ['counterpoise data import nmc NMC-70.csv', 'bring in a file you downloaded'],
    ['counterpoise data build', 'refresh a panel of your own from the files brought in'],
  ],
  commands: [list, info, dataFreshness, dataCoverage, verify, dataImport, dataBuild],
});

const spanText = ({ source, from, to, own }: DatasetInfo['choices'][number]['sources'][number]) =>
  `${source} ${from} to ${to}${own ? ' (this)' : ''}`;

const infoText = (found: Awaited<ReturnType<typeof datasetInfo>>): string =>
  [
    `${found.id}: ${found.title}, ${found.version}`,
    `Coverage:  ${found.coverage.from} to ${found.coverage.to}${found.coverage.note ? `; ${found.coverage.note}` : ''}`,
    `Licence:   ${found.licence}`,
    `Panel may hold: ${found.redistributable === 'yes' ? 'the source’s own figures' : 'shares, ranks and ratios only'}`,
    `Source:    ${found.url}`,
    'Cite:',
    ...found.citations.map((citation) => `  ${citation}`),
    'Traps and how they are handled:',
    ...found.traps.map((trap) => `  - ${trap}`),
    ...(found.files.length === 0 ? [] : ['Files, with the columns that their headers must name:']),
    ...found.files.map(({ name, path, columns }) => `  ${name} (${path}): ${columns.join(', ')}`),
    ...(found.choices.length === 0 ? [] : ['Measures that can be of it or of another source:']),
    ...found.choices.map(
      ({ measure, sources }) => `  ${measure}: ${sources.map(spanText).join(', ')}`,
    ),
    'Panel columns:',
    ...found.columns.map(
      ({ table, column, unit, description }) => `  ${table}.${column} [${unit}]: ${description}`,
    ),
  ].join('\n');
