/*
 * Regions by Correlates of War numbers, whose hundreds and tens stand for parts of the world. The Soviet Union and its
 * western and Caucasian successors are in Europe, the central Asian ones with Afghanistan in Central Asia, North Africa
 * in the Middle East.
 */

const spans = {
  americas: [[2, 165]],
  europe: [[200, 395]],
  africa: [[402, 591]],
  'middle-east': [[600, 698]],
  'central-asia': [[700, 705]],
  'south-asia': [[750, 790]],
  'east-asia': [
    [710, 740],
    [800, 860],
  ],
  'northeast-asia': [[710, 740]],
  'southeast-asia': [[800, 860]],
  oceania: [[900, 990]],
} as const satisfies Readonly<Record<string, readonly (readonly [number, number])[]>>;

export type Region = keyof typeof spans;
export const regions = Object.keys(spans) as [Region, ...Region[]];

export function isInRegion(ccode: number, region: Region): boolean {
  return spans[region].some(([from, to]) => from <= ccode && ccode <= to);
}
