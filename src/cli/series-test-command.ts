import type { MeasureQuery } from '../core/measure-query.js';
import type { Command } from 'commander';
import { measureById, measures } from '../app/engine/catalogue.js';
import { openWorkspace, type Workspace } from '../app/engine/workspace.js';
import type { Effects } from './effects.js';
import { factsHelp, measureList } from './measure-help.js';
import { askedSeries, exampleStates, seriesCommand } from './series-command.js';
import { refuseNoMeasure } from './no-measure.js';
import { examples } from './verb.js';

/** A test of one series, as a command below `test`: the words behind it are those that `measure` takes. */
export interface SeriesTestCommand<Options extends object = object> {
  readonly name: string;
  readonly description: string;
  /** More than `description`, shown in help: what it does, and what it cannot. */
  readonly explanation: string;
  readonly examples: readonly (readonly [command: string, what: string])[];
  /** Options beside those of the measure and `--json`. */
  readonly options?: (command: Command) => Command;
  readonly run: (
    workspace: Workspace,
    request: MeasureQuery,
    options: Options,
  ) => Promise<{ readonly text: string; readonly json: unknown }>;
}

/** Adds the command; those of the measures below it are made when it is called. */
export function registerSeriesTest<Options extends object>(
  parent: Command,
  effects: Effects,
  test: SeriesTestCommand<Options>,
): void {
  const command = parent
    .command(test.name)
    .description(test.description)
    .argument('[id]', 'the measure')
    .argument('[states...]', 'one or two states: ccode, ISO3 or name')
    .allowUnknownOption()
    .addHelpText('after', `\n${test.explanation}`)
    .addHelpText('after', measureList())
    .addHelpText('after', examples(test.examples))
    .action((id?: string) => refuseNoMeasure(id, `counterpoise test ${test.name}`, 'RUS CHN'));
  parent.hook('preSubcommand', (_, asked) => {
    if (asked !== command) return;
    for (const { id } of measures) {
      const below = measureTest(test, id, effects);
      command.addCommand(below, { hidden: true });
      below.copyInheritedSettings(command);
    }
  });
}

function measureTest<Options extends object>(
  { name, options = (command) => command, run }: SeriesTestCommand<Options>,
  id: string,
  effects: Effects,
): Command {
  const definition = measureById(id);
  const example = `counterpoise test ${name} ${id} ${exampleStates(definition)}`;
  const command = options(seriesCommand(definition)).option('--json', 'print JSON');
  return command
    .addHelpText('after', factsHelp(definition))
    .addHelpText('after', examples([[example, 'all years']]))
    .action(async () => {
      const asked = command.opts<Options & { readonly json?: true }>();
      const request = askedSeries(definition, command, example);
      const workspace = await openWorkspace();
      try {
        const { text, json } = await run(workspace, request, asked);
        effects.out(asked.json === true ? JSON.stringify(json, null, 2) : text);
      } finally {
        workspace.close();
      }
    });
}
