import type { MeasureQuery } from '../../core/measure-query.js';
import { type Command, Option } from 'commander';
import { measureById, measures } from '../../app/engine/catalogue.js';
import { measureSeries } from '../../app/engine/measure.js';
import { resultWriter } from '../../app/files/result-files.js';
import {
  seriesBibtex,
  seriesCodebook,
  type SourcedSeries,
} from '../../app/series/series-codebook.js';
import { seriesCsv, seriesJson } from '../../app/series/series-table.js';
import { openWorkspace } from '../../app/engine/workspace.js';
import { UsageError } from '../../core/errors.js';
import type { AnyMeasure } from '../../core/measure.js';
import type { Effects } from '../effects.js';
import { columnsHelp, factsHelp, groupsHelp, measureList } from '../measure-help.js';
import type { MeasureOptions } from '../measure-request.js';
import { refuseNoMeasure } from '../no-measure.js';
import { askedSeries, exampleStates, seriesCommand } from '../series-command.js';
import { seriesHints } from '../series-hints.js';
import { seriesText } from '../text/series.js';
import { defineVerb, examples } from '../verb.js';

export const measure = defineVerb({
  name: 'measure',
  register(program, effects) {
    const command = program
      .command('measure')
      .description(
        'A measure of a state, a pair or a group as a series with percentiles and sources.',
      )
      .argument('[id]', 'the measure')
      .argument('[states...]', 'one or two states: ccode, ISO3 or name')
      .allowUnknownOption()
      .addHelpText('after', measureList())
      .addHelpText('after', columnsHelp())
      .addHelpText(
        'after',
        examples([
          [
            'counterpoise measure vote-kappa RUS CHN --from 1991',
            'voting similarity, chance-corrected',
          ],
          ['counterpoise measure cinc China', 'share of world material capabilities'],
          [
            'counterpoise measure trade-share RUS --group EU-28 --source dots --json',
            'for a program to read',
          ],
          ['counterpoise measure cinc China --out cinc.csv', 'a table, its codebook and citations'],
          ['counterpoise measure vote-agreement --help', 'the parameters of one measure'],
        ]),
      )
      .action((id?: string) => refuseNoMeasure(id, 'counterpoise measure', 'RUS CHN'));
    const groups = new Map<string, string>();
    for (const definition of measures)
      command.addCommand(
        measureCommand(definition, effects, () => groups.get(definition.id) ?? ''),
        { hidden: true },
      );
    // The groups stand in the data, which are read before help is printed.
    command.hook('preSubcommand', async ({ args }, asked) => {
      const id = asked.name();
      const isHelp = args.some((word) => word === '--help' || word === '-h');
      if (isHelp && measureById(id).groups !== undefined) groups.set(id, await groupsHelp(id));
    });
  },
});

function measureExamples(definition: AnyMeasure): (readonly [string, string])[] {
  const { id } = definition;
  const states = exampleStates(definition);
  return [
    [`counterpoise measure ${id} ${states} --from 2010`, 'for a person'],
    [`counterpoise measure ${id} ${states} --out ${id}.csv`, 'for a spreadsheet'],
    [`counterpoise measure ${id} ${states} --json`, 'for a program'],
  ];
}

function measureCommand(
  definition: AnyMeasure,
  effects: Effects,
  groupsText: () => string,
): Command {
  const command = seriesCommand(definition);
  return command
    .option(
      '--out <file>',
      'write the series there, as .csv or .json, with codebook and citations beside it',
    )
    .addOption(
      new Option('--format <format>', 'what is printed (default: text)').choices([...formats]),
    )
    .option('--json', 'print JSON, as --format json does')
    .addHelpText('after', factsHelp(definition))
    .addHelpText('after', groupsText)
    .addHelpText('after', examples(measureExamples(definition)))
    .action(async () => {
      const [[example] = ['']] = measureExamples(definition);
      const request = askedSeries(definition, command, example);
      await runMeasure(definition, request, command.opts<MeasureOptions>(), effects);
    });
}

const formats = ['text', 'csv', 'json'] as const;

const fileForms = {
  csv: ({ result }: SourcedSeries) => seriesCsv(result),
  json: ({ result }: SourcedSeries) => seriesJson(result),
  codebook: seriesCodebook,
  bibtex: seriesBibtex,
};

async function runMeasure(
  definition: AnyMeasure,
  request: MeasureQuery,
  options: MeasureOptions,
  effects: Effects,
): Promise<void> {
  const format = formatOf(options);
  const write =
    options.out === undefined ? undefined : resultWriter(options.out, undefined, fileForms);
  const workspace = await openWorkspace();
  try {
    const result = await measureSeries(workspace, request);
    const { manifest, dataVersion } = workspace.panel;
    const written = write?.({ result, manifest, dataVersion });
    const hints =
      format === 'json' ? [] : await seriesHints(workspace, definition, request, result);
    if (format === 'text') effects.out([seriesText(result), ...hints].join('\n'));
    else {
      effects.out((format === 'csv' ? seriesCsv(result) : seriesJson(result)).trimEnd());
      for (const hint of hints) effects.err(`note: ${hint}`);
    }
    if (written !== undefined) effects.err(`wrote ${written.join(', ')}`);
  } finally {
    workspace.close();
  }
}

function formatOf({ format, json }: MeasureOptions): (typeof formats)[number] {
  if (json !== true) return format ?? 'text';
  if (format === undefined || format === 'json') return 'json';
  throw new UsageError(`--json and --format ${format} ask for two things`, {
    code: 'bad-parameter',
    details: { value: format, expected: 'one of the two' },
    hint: 'print one, and write the other with --out FILE.csv or --out FILE.json',
  });
}
