import type { AnyMeasure } from '../../core/measure.js';
import { INTERVAL_DRAWS } from '../engine/measure.js';

const ofRollCalls =
  'the roll calls of the year were drawn again, with replacement and as many as there were; whatever else the value rests on stays as it is. It says how far the value hangs on which questions came to a vote';

/** What the interval beside a value is, of a measure or, without one, of most. */
export const intervalWords = ({
  drawsAgain,
  ownInterval,
}: Pick<AnyMeasure, 'drawsAgain' | 'ownInterval'> = {}): string =>
  ownInterval === undefined ? drawnWords(drawsAgain) : `90%: ${ownInterval}`;

const drawnWords = (drawsAgain: string | undefined): string =>
  `90%: the middle nine tenths of ${INTERVAL_DRAWS.toLocaleString('en-US')} values, each computed after ${drawsAgain ?? ofRollCalls}, and is empty where no draw changes the value, or where over half of them leave it undefined`;

/** Whether the values of a measure can have an interval: whether what they rest on can be drawn again, or they are estimates. */
export const hasIntervals = ({
  resample,
  ownInterval,
}: Pick<AnyMeasure, 'resample' | 'ownInterval'>): boolean =>
  resample !== undefined || ownInterval !== undefined;

/** What a percentile is; among whom, every measure says for itself. */
export const percentileWords =
  'the place among all others in the same year: the share of them that have a lower value, equal ones counted half, so that half of them lie below .5';
