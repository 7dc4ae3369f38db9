import { frameNeed, type FramesOf } from '../../core/frames.js';
import { claim, oneOf } from '../../core/variation.js';
import { stateYearValues } from '../shared/state-years.js';

/** Sessions 69 to 79 of the General Assembly. */
export const speechYears = { from: 2014, to: 2024 } as const;

export const speechNeeds = {
  speeches: frameNeed('state-year', 'speeches', [
    'position',
    'position_se',
    'score',
    'score_se',
    'words',
  ]),
} as const;

export const speechUnit = 'standard deviations';

const scales = ['wordfish', 'wordscores'] as const;
export type SpeechScale = (typeof scales)[number];

/** The scale, with the one that a measure takes by default in front. */
export const speechScale = (first: SpeechScale, note = '') =>
  oneOf(
    first === 'wordfish' ? scales : (['wordscores', 'wordfish'] as const),
    `Scale: \`wordfish\` the first dimension of what is said, from named conflicts to development and climate; \`wordscores\` between the G7 and seven states of the Group of Friends of the Charter${note}.`,
    claim('The two scales are about different things.'),
  );

/** Places and standard errors of the states on a scale. */
export function placesOn(scale: SpeechScale, { speeches }: FramesOf<typeof speechNeeds>) {
  const { position, position_se, score, score_se } = speeches.numbers;
  const [place, error] = scale === 'wordfish' ? [position, position_se] : [score, score_se];
  return {
    place,
    error,
    placeOf: stateYearValues(speeches, place),
    errorOf: stateYearValues(speeches, error),
  };
}
