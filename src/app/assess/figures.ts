import type { PopulationQuery } from '../../core/measure-query.js';
import type { Case } from '../../cases/types.js';
import type { MeasureResult } from '../../core/series.js';
import { alignmentParams, alignmentResult } from './alignment-profile.js';
import { caseNetwork, networkMeasures } from './network/case-network.js';
import type { Figures } from './figure-results.js';
import { dependenceResult } from './dependence.js';
import { levelMeasures, levelsResult } from './levels.js';
import type { Workspace } from '../engine/workspace.js';

/** Composites that every report shows, whatever series its case asks for, but the network. */
export async function figuresOf(
  workspace: Workspace,
  subject: Case,
): Promise<Omit<Figures, 'network'>> {
  const period = periodOf(subject);
  const levels = await levelsResult(workspace, subject, period);
  return {
    ...(levels === undefined ? {} : { levels }),
    alignment: await alignmentResult(workspace, subject, period),
    dependence: await dependenceResult(workspace, subject, period),
  };
}

/** The web of friends and enemies around the states of a case. */
export async function networkOf(
  workspace: Workspace,
  subject: Case,
): Promise<Pick<Figures, 'network'>> {
  const network = await caseNetwork(workspace, subject, periodOf(subject));
  return network === undefined ? {} : { network };
}

const periodOf = ({ period: [from, to], asOf }: Case): readonly [number, number] => [
  from,
  Math.min(to, asOf),
];

/** The measures behind the figures, so that their tables can be read ahead. */
export const figureMeasures = (subject: Case): PopulationQuery[] => [
  ...levelMeasures(subject),
  { measure: 'alignment', params: alignmentParams() },
  ...['cow', 'itpd', 'dots'].flatMap((source) => [
    { measure: 'asymmetry', params: { source } },
    { measure: 'minor-partner', params: { source } },
  ]),
  { measure: 'asymmetry', params: { channel: 'arms' } },
  ...networkMeasures(),
];

/** Every result of a measure that a figure draws. */
export function figureResults({ levels, alignment, dependence }: Figures): MeasureResult[] {
  return [
    ...(levels === undefined ? [] : [...levels.levels.map(({ result }) => result), levels.weakest]),
    ...(alignment?.pairs ?? []).map(({ result }) => result),
    ...(dependence === undefined
      ? []
      : [...dependence.asymmetry, ...dependence.minorPartner].map(({ result }) => result)),
  ];
}
