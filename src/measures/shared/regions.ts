/*
 * Regions by Correlates of War numbers, whose hundreds and tens stand for parts of the world. The Soviet Union and its
 * western and Caucasian successors are in Europe, the central Asian ones with Afghanistan in Central Asia, North Africa and
 * Turkey in the Middle East. Against their numbers Myanmar is in Southeast Asia and both Sudans are in Africa.
 */

const northeastAsia = [[710, 740]] as const;
const southeastAsia = [
  [775, 775],
  [800, 860],
] as const;

const spans = {
  americas: [[2, 165]],
  europe: [[200, 395]],
  africa: [
    [402, 591],
    [625, 626],
  ],
  'middle-east': [
    [600, 620],
    [630, 698],
  ],
  'central-asia': [[700, 705]],
  'south-asia': [
    [750, 771],
    [780, 790],
  ],
  'east-asia': [...northeastAsia, ...southeastAsia],
  'northeast-asia': northeastAsia,
  'southeast-asia': southeastAsia,
  oceania: [[900, 990]],
} as const satisfies Readonly<Record<string, readonly (readonly [number, number])[]>>;

export type Region = keyof typeof spans;
export const regions = Object.keys(spans) as [Region, ...Region[]];

export function isInRegion(ccode: number, region: Region): boolean {
  return spans[region].some(([from, to]) => from <= ccode && ccode <= to);
}
