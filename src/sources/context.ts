import { resolveState, type Resolution } from '../states/index.js';
import type { CleanContext, LeftOut, Unmatched } from './define.js';

/** What the cleaning of a dataset matches states by; each name is resolved once for each time it was used at. */
export function cleanContext(
  dataset: string,
  onUnmatched: (entry: Unmatched) => void,
  onLeftOut: (entry: LeftOut) => void,
): CleanContext {
  const known = new Map<string, Resolution>();
  const unmatched: CleanContext['unmatched'] = (entry) => {
    onUnmatched({ dataset, rows: 1, ...entry });
  };
  return {
    unmatched,
    leftOut: (entry) => {
      onLeftOut({ dataset, rows: 1, ...entry });
    },
    stateOf(scheme, name, { when, value = String(name), series, reason } = {}) {
      const key = `${scheme}|${name}|${when}`;
      let found = known.get(key);
      if (found === undefined) known.set(key, (found = resolveState(scheme, name, when)));
      if (found.ccode !== undefined) return found.ccode;
      unmatched({ scheme, value, series, reason: reason ?? found.unmatched });
      return null;
    },
  };
}
