import { Command, Option } from 'commander';
import { measureById, measures, parseState } from '../../app/catalogue.js';
import { paramSchemas, type ParamSchema } from '../../app/measure-params.js';
import { isRanked, measureSeries, statesNeeded, type SeriesRequest } from '../../app/measure.js';
import { openWorkspace } from '../../app/workspace.js';
import { UsageError } from '../../core/errors.js';
import type { AnyMeasure } from '../../core/measure.js';
import type { Effects } from '../effects.js';
import { parseYear } from '../options.js';
import { emptySeriesHints } from '../series-hints.js';
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
          ['counterpoise measure vote-agreement --help', 'the parameters of one measure'],
        ]),
      )
      .action((id?: string) => {
        if (id !== undefined) measureById(id);
        throw new UsageError('name a measure and its states', {
          code: 'missing-measure',
          hint: 'counterpoise measure --help lists the measures',
        });
      });
    for (const definition of measures) {
      command.addCommand(measureCommand(definition, effects), { hidden: true });
    }
  },
});

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
    [`counterpoise measure ${id} ${states} --json`, 'for a program'],
  ];
}

function measureList(): string {
  const width = Math.max(...measures.map(({ id }) => id.length));
  const lines = measures.map(({ id, title, unit }) => `  ${id.padEnd(width)}  ${title} [${unit}]`);
  return ['', 'Measures:', ...lines].join('\n');
}

function measureCommand(definition: AnyMeasure, effects: Effects): Command {
  const most = statesNeeded(definition);
  const command = new Command(definition.id)
    .description(`${definition.title}. ${definition.summary}`)
    .usage(usageOf(definition));
  // Missing states are refused in `runMeasure`, with an example.
  if (most > 0) command.argument('[A]', 'state: ccode, ISO3 or name');
  if (most > 1) command.argument('[B]', 'the second state');
  const params = paramSchemas(definition);
  for (const [name, schema] of Object.entries(params)) command.addOption(paramOption(name, schema));
  if (definition.acceptsGroup)
    command.option(
      '--group <name>',
      most === 0 ? 'the group of states' : 'a group of states in place of B',
    );
  if (definition.grain === 'triad-year') command.option('--third <K>', 'the third party');
  if (definition.grain === 'arena-year')
    command.option('--third <K>', 'the third state that the pair competes over');
  command
    .option('--from <year>', 'first year', parseYear)
    .option('--to <year>', 'last year', parseYear)
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      [
        '',
        ...(definition.lacks === undefined
          ? []
          : [`No value can be given: the project has no ${definition.lacks}.`]),
        `Unit: ${definition.unit}. Range: ${rangeText(definition)}. Coverage: ${definition.coverage.from} to ${definition.coverage.to}.`,
        ...(isRanked(definition) ? [`Percentiles: among ${definition.population}.`] : []),
        `Datasets: ${definition.datasets.join(', ')}.`,
      ].join('\n'),
    )
    .addHelpText('after', examples(measureExamples(definition)))
    .action(async (...args: unknown[]) => {
      const options = args.at(-2) as Record<string, unknown>;
      const states = args.slice(0, most).filter((text) => text !== undefined) as string[];
      await runMeasure(definition, states, options, Object.keys(params), effects);
    });
  return command;
}

function usageOf(definition: AnyMeasure): string {
  const states = ['', '<A> ', definition.acceptsGroup === true ? '<A> [B] ' : '<A> <B> '];
  return `${states[statesNeeded(definition)]}[options]`;
}

async function runMeasure(
  definition: AnyMeasure,
  states: readonly string[],
  options: Record<string, unknown>,
  paramNames: readonly string[],
  effects: Effects,
): Promise<void> {
  refuseMissingStates(definition, states, options);
  const params = Object.fromEntries(
    paramNames.filter((name) => options[name] !== undefined).map((name) => [name, options[name]]),
  );
  const workspace = await openWorkspace();
  try {
    const request: SeriesRequest = {
      measure: definition.id,
      states: states.map((text) => parseState(text)),
      params,
      group: options['group'] as string | undefined,
      third: options['third'] === undefined ? undefined : parseState(options['third'] as string),
      from: options['from'] as number | undefined,
      to: options['to'] as number | undefined,
    };
    const result = await measureSeries(workspace, request);
    if (options['json'] === true) effects.out(JSON.stringify(result, null, 2));
    else {
      const hints = await emptySeriesHints(workspace, definition, request, result);
      effects.out([seriesText(result), ...hints].join('\n'));
    }
  } finally {
    workspace.close();
  }
}

function refuseMissingStates(
  definition: AnyMeasure,
  states: readonly string[],
  options: Record<string, unknown>,
): void {
  const { id } = definition;
  const needed = statesNeeded(definition, options['group'] as string | undefined);
  if (states.length >= needed) return;
  const [[example] = ['']] = measureExamples(definition);
  throw new UsageError(
    `measure ${id} takes ${needed === 1 ? 'a state' : 'two states'}, and ${states.length === 0 ? 'none' : 'only one'} is named`,
    { code: 'wrong-number-of-states', hint: `for example: ${example}` },
  );
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

function rangeText({ range }: AnyMeasure): string {
  const [low, high] = range;
  return `${low ?? 'unbounded'} to ${high ?? 'unbounded'}`;
}
