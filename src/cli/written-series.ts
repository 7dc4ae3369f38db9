import type { MeasureQuery } from '../core/measure-query.js';
import { measureById } from '../app/engine/catalogue.js';
import { UsageError } from '../core/errors.js';
import { refuseNoMeasure } from './no-measure.js';
import { askedSeries, exampleStates, seriesCommand } from './series-command.js';

/**
 * A series written in one option as it is written behind `measure`: the measure, its states, its parameters.
 *
 * @example await writtenSeries('x', 'trade-share "United States" CHN --source dots')
 */
export async function writtenSeries(option: string, text: string): Promise<MeasureQuery> {
  const [id, ...words] = wordsOf(option, text);
  if (id === undefined || !isMeasure(id)) refuseNoMeasure(id, 'counterpoise measure', 'RUS CHN');
  const definition = measureById(id);
  const command = seriesCommand(definition)
    .exitOverride()
    .configureOutput({
      writeErr: () => undefined,
      outputError: () => undefined,
    });
  command.helpOption(false).action(() => undefined);
  await command.parseAsync(words, { from: 'user' });
  return askedSeries(definition, command, `--${option} "${id} ${exampleStates(definition)}"`);
}

function isMeasure(id: string): boolean {
  try {
    measureById(id);
    return true;
  } catch {
    return false;
  }
}

/** Words between spaces; quotes hold a name of several words together. */
function wordsOf(option: string, text: string): string[] {
  const words: string[] = [];
  const pattern = /\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/y;
  const trimmed = text.trim();
  while (pattern.lastIndex < trimmed.length) {
    const at = pattern.lastIndex;
    const match = pattern.exec(trimmed);
    if (match === null)
      throw new UsageError(`--${option} has a quote that does not end`, {
        code: 'open-quote',
        details: { value: trimmed.slice(at).trim(), expected: 'quotes in pairs' },
        hint: `for example --${option} "ideal-distance 'United States' CHN"`,
      });
    words.push(match[1] ?? match[2] ?? match[3]!);
  }
  return words;
}
