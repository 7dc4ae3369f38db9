import type { CaseSummary, DirectoryEntry } from '../../contract/index.js';
import { useGroups, useStates } from '../api/answers.js';

/** Years of a case in which each of its states and groups exists; all of them where there are none such. */
export function yearsWithin(
  { pair, third }: Pick<CaseSummary, 'pair' | 'third'>,
  [from, to]: readonly [number, number],
  known: readonly Pick<DirectoryEntry, 'ccode' | 'from' | 'to'>[],
): readonly [number, number] {
  const actors = [...pair, ...third].flatMap(
    ({ ccode }) => known.find((one) => one.ccode === ccode) ?? [],
  );
  const first = Math.max(from, ...actors.map((one) => one.from));
  const last = Math.min(to, ...actors.map((one) => one.to ?? Infinity));
  return first <= last ? [first, last] : [from, to];
}

/** The same once states and groups are known. */
export function useYearsWithin(
  of: Pick<CaseSummary, 'pair' | 'third'>,
  years: readonly [number, number],
): readonly [number, number] {
  const states = useStates().value ?? [];
  const groups = useGroups().value ?? [];
  return yearsWithin(of, years, [...states, ...groups]);
}
