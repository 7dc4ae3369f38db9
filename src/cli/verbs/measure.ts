import { measureSeries } from '../../app/engine/measure.js';
import { resultWriter } from '../../app/files/result-files.js';
import {
  seriesBibtex,
  seriesCodebook,
  type SourcedSeries,
} from '../../app/series/series-codebook.js';
import { seriesCsv, seriesJson } from '../../app/series/series-table.js';
import { UsageError } from '../../core/errors.js';
import type { AnyMeasure } from '../../core/measure.js';
import type { MeasureQuery } from '../../core/measure-query.js';
import { columnsHelp, factsHelp, groupsHelp, measureList } from '../measure-help.js';
import { choice, flag, value, type ValuesOf } from '../options.js';
import {
  exampleStates,
  measuresNamed,
  queryOf,
  refuseNoMeasure,
  seriesSpec,
} from '../series-command.js';
import { meantHints, seriesHints } from '../series-hints.js';
import { seriesText } from '../text/series.js';
import { defineVerb, type Task, type Verb } from '../verb.js';

export const measure = defineVerb({
  name: 'measure',
  description: 'A measure of a state, a pair or a group as a series with percentiles and sources.',
  arguments: [
    ['[id]', 'the measure'],
    ['[states...]', 'one or two states: ccode, ISO3 or name'],
  ],
  help: [measureList, columnsHelp],
  examples: [
    ['counterpoise measure vote-kappa RUS CHN --from 1991', 'voting similarity, chance-corrected'],
    ['counterpoise measure cinc China', 'share of world material capabilities'],
    [
      'counterpoise measure trade-share RUS --group EU-28 --source dots --json',
      'for a program to read',
    ],
    ['counterpoise measure cinc China --out cinc.csv', 'a table, its codebook and citations'],
    ['counterpoise measure vote-agreement --help', 'the parameters of one measure'],
  ],
  hidden: (words) => {
    const isHelp = words.some((word) => word === '--help' || word === '-h');
    return Promise.all(measuresNamed(words).map((one) => measureVerb(one, isHelp)));
  },
  run: ([id]) => refuseNoMeasure(id, 'counterpoise measure'),
});

const options = {
  out: value(
    'file',
    'write the series there, as .csv or .json, with codebook and citations beside it',
  ),
  format: choice('format', 'what is printed (default: text)', ['text', 'csv', 'json']),
  json: flag('print JSON, as --format json does'),
};
type MeasureOptions = ValuesOf<typeof options>;

/** The groups stand in the data, which are read where help is printed. */
async function measureVerb(definition: AnyMeasure, isHelp: boolean): Promise<Verb> {
  const { id, groups } = definition;
  const states = exampleStates(definition);
  const example = `counterpoise measure ${id} ${states} --from 2010`;
  return defineVerb({
    ...seriesSpec(definition, options),
    help: [
      factsHelp(definition),
      ...(isHelp && groups !== undefined ? [await groupsHelp(id)] : []),
    ],
    examples: [
      [example, 'for a person'],
      [`counterpoise measure ${id} ${states} --out ${id}.csv`, 'for a spreadsheet'],
      [`counterpoise measure ${id} ${states} --json`, 'for a program'],
    ],
    run: (args, given, task) => {
      const query = queryOf(definition, args, given, example);
      const words = [...args.flat(), given.third].filter((word) => word !== undefined);
      return runMeasure(definition, query, words, given, task);
    },
  });
}

const fileForms = {
  csv: ({ result }: SourcedSeries) => seriesCsv(result),
  json: ({ result }: SourcedSeries) => seriesJson(result),
  codebook: seriesCodebook,
  bibtex: seriesBibtex,
};

async function runMeasure(
  definition: AnyMeasure,
  query: MeasureQuery,
  words: readonly string[],
  given: MeasureOptions,
  task: Task,
): Promise<string> {
  const format = formatOf(given);
  const write = given.out === undefined ? undefined : resultWriter(given.out, undefined, fileForms);
  const workspace = await task.workspace();
  const result = await measureSeries(workspace, query);
  const { manifest, dataVersion } = workspace.panel;
  if (write !== undefined) task.wrote([write({ result, manifest, dataVersion }).join(', ')]);
  if (format === 'json') return seriesJson(result).trimEnd();
  const hints = [
    ...meantHints(words),
    ...(await seriesHints(workspace, definition, query, result)),
  ];
  if (format === 'text') return [seriesText(result), ...hints].join('\n');
  for (const hint of hints) task.effects.err(`note: ${hint}`);
  return seriesCsv(result).trimEnd();
}

function formatOf({ format, json }: MeasureOptions): 'text' | 'csv' | 'json' {
  if (json !== true) return format ?? 'text';
  if (format === undefined || format === 'json') return 'json';
  throw new UsageError(`--json and --format ${format} ask for two things`, {
    code: 'bad-parameter',
    details: { value: format, expected: 'one of the two' },
    hint: 'print one, and write the other with --out FILE.csv or --out FILE.json',
  });
}
