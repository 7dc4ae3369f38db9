import { wholeNeed, type FramesOf } from '../../core/frames.js';
import { breadthTo } from '../../core/coded-breadth.js';

/*
 * Agreements and exercises among the facts coded by hand.
 */

export const codedNeeds = {
  coded: wholeNeed(
    'dyad-year',
    'coded-event-pairs',
    [],
    ['kind', 'field', 'framework', 'indicator', 'institution'],
  ),
} as const;
type CodedFrame = FramesOf<typeof codedNeeds>['coded'];

/**
 * Pairs of which agreements of every field are coded, and since when. Of other pairs only what is evidence of an indicator of
 * alignment is: their agreements are known, their years without one are not.
 */
export const codedInBreadth: readonly {
  readonly ccode1: number;
  readonly ccode2: number;
  readonly from: number;
  readonly to: number;
}[] = [{ ccode1: 365, ccode2: 710, from: 1989, to: breadthTo }];

export interface Instrument {
  readonly ccode1: number;
  readonly ccode2: number;
  readonly year: number;
  readonly kind: 'agreement' | 'exercise';
  readonly field: string;
  readonly framework: 'bilateral' | 'multilateral';
  /** Body within which it was concluded, if any. */
  readonly institution: string | null;
  /** It is evidence of confidence-building. */
  readonly isConfidenceBuilding: boolean;
}

/** Every coded agreement and single exercise by pair, while they are coded in breadth. A yearly series of exercises is one fact and no single one. */
export function codedInstruments({ rows, numbers, texts }: CodedFrame): Instrument[] {
  const found: Instrument[] = [];
  for (let row = 0; row < rows; row++) {
    const kind = texts.kind[row]!;
    if (kind !== 'agreement' && kind !== 'exercise') continue;
    if (kind === 'exercise' && texts.indicator[row] === 'exercises') continue;
    if (numbers.year[row]! > breadthTo) continue;
    found.push({
      ccode1: numbers.ccode1[row]!,
      ccode2: numbers.ccode2[row]!,
      year: numbers.year[row]!,
      kind,
      field: texts.field[row]!,
      framework: texts.framework[row] as Instrument['framework'],
      institution: texts.institution[row] ?? null,
      isConfidenceBuilding: texts.indicator[row] === 'cbm',
    });
  }
  return found;
}
