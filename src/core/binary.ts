/** Whether a unit is that of a yes-or-no value (or of its change). */
export function isBinaryUnit(unit: string): boolean {
  return /^0 or 1\b/.test(unit);
}

/** A yes-or-no value as a word, whether or not its unit names the thing; undefined for a mean of several years that differ. */
export function yesOrNo(value: number, unit: string): 'yes' | 'no' | undefined {
  const saysWhat = unit.endsWith('(1 yes, 0 no)');
  if ((unit !== '0 or 1' && !saysWhat) || (value !== 0 && value !== 1)) return undefined;
  return value === 1 ? 'yes' : 'no';
}
