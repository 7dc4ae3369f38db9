import type { Assessment, MeasureResult } from '../../contract/index.js';

/** The parts of an assessment that hold series of measures. */
export type Measured = Pick<Assessment, 'series' | 'levels' | 'alignment' | 'dependence'>;

/** Every series of a measure that an assessment shows, in the order of its figures. */
export const measureResults = ({
  series,
  levels,
  alignment,
  dependence,
}: Measured): MeasureResult[] => [
  ...series.flatMap(({ lines }) => lines.map(({ result }) => result)),
  ...(levels?.levels ?? []).map(({ result }) => result),
  ...(levels === undefined ? [] : [levels.double]),
  ...(alignment?.pairs ?? []).map(({ result }) => result),
  ...[...(dependence?.asymmetry ?? []), ...(dependence?.minorPartner ?? [])].map(
    ({ result }) => result,
  ),
];
