import { Command, Option } from 'commander';
import { measureById, measures, parseState } from '../../app/catalogue.js';
import { paramSchemas, type ParamSchema } from '../../app/measure-params.js';
import { measureSeries, statesNeeded } from '../../app/measure.js';
import { resultWriter } from '../../app/result-files.js';
import { seriesBibtex, seriesCodebook, type SourcedSeries } from '../../app/series-codebook.js';
import { seriesCsv, seriesJson } from '../../app/series-table.js';
import { openWorkspace } from '../../app/workspace.js';
import { CounterpoiseError, UsageError } from '../../core/errors.js';
import type { AnyMeasure } from '../../core/measure.js';
import type { Effects } from '../effects.js';
import { columnsHelp, factsHelp, groupsHelp, measureList } from '../measure-help.js';
import { seriesRequest, type MeasureOptions } from '../measure-request.js';
import { parseYear } from '../options.js';
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
      .action((id?: string) => refuseNoMeasure(id));
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

/** @throws UsageError for a command line that names no measure, or something else in its place */
function refuseNoMeasure(id: string | undefined): never {
  const isMisplaced = id !== undefined && isState(id);
  if (id !== undefined && !isMisplaced) measureById(id);
  throw new UsageError(
    isMisplaced
      ? `${JSON.stringify(id)} is a state: the measure comes first`
      : 'name a measure and its states',
    {
      code: 'missing-measure',
      hint: isMisplaced
        ? 'for example counterpoise measure vote-kappa RUS CHN; counterpoise measure --help lists the measures'
        : 'counterpoise measure --help lists the measures',
    },
  );
}

function isState(text: string): boolean {
  try {
    parseState(text);
    return true;
  } catch (error) {
    if (error instanceof CounterpoiseError) return false;
    throw error;
  }
}

const exampleStates: Partial<Record<AnyMeasure['grain'], string>> = {
  'state-year': 'CHN',
  'group-year': '--group brics',
  'triad-year': 'CHN RUS --third USA',
  'arena-year': 'CHN RUS --third KAZ',
};

function measureExamples({ id, grain }: AnyMeasure): (readonly [string, string])[] {
  const states = exampleStates[grain] ?? 'CHN RUS';
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
  const { id, title, summary, grain, acceptsGroup } = definition;
  const most = statesNeeded(definition);
  const command = new Command(id).description(`${title}. ${summary}`).usage(usageOf(definition));
  // The last takes all further words: missing and surplus states are refused with what to write instead.
  if (most === 0) command.argument('[surplus...]');
  if (most === 1) command.argument('[A...]', 'state: ccode, ISO3 or name');
  if (most === 2)
    command.argument('[A]', 'state: ccode, ISO3 or name').argument('[B...]', 'the second state');
  const params = paramSchemas(definition);
  for (const [name, schema] of Object.entries(params)) command.addOption(paramOption(name, schema));
  const group = new Option(
    '--group <name>',
    most === 0 ? 'the group of states' : 'a group of states in place of B',
  );
  const third = new Option(
    '--third <K>',
    grain === 'arena-year' ? 'the third state that the pair competes over' : 'the third party',
  );
  // What a measure does not take is known all the same, so that it can be refused for what it is.
  return command
    .addOption(group.hideHelp(acceptsGroup !== true))
    .addOption(third.hideHelp(grain !== 'triad-year' && grain !== 'arena-year'))
    .option('--part <name>', 'a part of the measure in place of its value')
    .option('--from <year>', 'first year', parseYear)
    .option('--to <year>', 'last year', parseYear)
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
      const options = command.opts<MeasureOptions & Record<string, unknown>>();
      await runMeasure(definition, command.args, options, Object.keys(params), effects);
    });
}

function usageOf(definition: AnyMeasure): string {
  const states = ['', '<A> ', definition.acceptsGroup === true ? '<A> [B] ' : '<A> <B> '];
  return `${states[statesNeeded(definition)]}[options]`;
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
  words: readonly string[],
  options: MeasureOptions & Record<string, unknown>,
  paramNames: readonly string[],
  effects: Effects,
): Promise<void> {
  const [[example] = ['']] = measureExamples(definition);
  const params = Object.fromEntries(
    paramNames.filter((name) => options[name] !== undefined).map((name) => [name, options[name]]),
  );
  const request = seriesRequest(definition, words, options, params, example);
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

/** `--nonUnanimousOnly`, `--nonUnanimousOnly=true` and `--non-unanimous-only` are the same option. */
function paramOption(name: string, schema: ParamSchema): Option {
  const description = schema.description ?? '';
  const kebab = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const flags = kebab === name ? `--${name}` : `--${kebab}, --${name}`;
  if (schema.type === 'boolean') {
    return new Option(
      `${flags} [true|false]`,
      `${description} (default: ${String(schema.default)})`,
    )
      .preset(true)
      .argParser((text: unknown) => parseBoolean(name, text));
  }
  const option = new Option(
    `${flags} <value>`,
    `${description} (default: ${schema.default === '' ? 'none' : String(schema.default)})`,
  );
  if (schema.enum !== undefined) option.choices([...schema.enum]);
  else if (schema.type === 'number' || schema.type === 'integer') option.argParser(Number);
  return option;
}

function parseBoolean(name: string, text: unknown): boolean {
  if (text === true || text === 'true') return true;
  if (text === 'false') return false;
  throw new UsageError(`--${name} is true or false, not ${JSON.stringify(text)}`, {
    code: 'bad-parameter',
    details: { value: text, expected: 'true or false' },
    hint: `write --${name}=true, or put the option after the states`,
  });
}
