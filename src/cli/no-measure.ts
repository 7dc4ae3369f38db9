import { measureById, parseState } from '../app/engine/catalogue.js';
import { CounterpoiseError, UsageError } from '../core/errors.js';

/** @throws UsageError for a command line that names no measure, or something else in its place */
export function refuseNoMeasure(id: string | undefined, command: string, states: string): never {
  const isMisplaced = id !== undefined && isState(id);
  if (id !== undefined && !isMisplaced) measureById(id);
  const list = `${command} --help lists the measures`;
  throw new UsageError(
    isMisplaced
      ? `${JSON.stringify(id)} is a state: the measure comes first`
      : 'name a measure and its states',
    {
      code: 'missing-measure',
      hint: isMisplaced ? `for example ${command} vote-kappa ${states}; ${list}` : list,
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
