import type { StateLabel } from '../../core/series.js';

const nameOf = ({ iso3, ccode }: StateLabel): string => iso3 ?? String(ccode);

/** The command that prints a series. */
export function measureCommand(
  measure: string,
  states: readonly StateLabel[],
  third: StateLabel | null,
  chosen: Readonly<Record<string, unknown>>,
  [from, to]: readonly [number, number],
): string {
  const flags = Object.entries(chosen).map(([name, value]) => `--${name} ${String(value)}`);
  return [
    'counterpoise measure',
    measure,
    ...states.map(nameOf),
    ...(third === null ? [] : [`--third ${nameOf(third)}`]),
    ...flags,
    `--from ${from}`,
    `--to ${to}`,
  ].join(' ');
}
