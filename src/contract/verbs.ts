import { z } from 'zod';
import type { Answer } from './answer.js';
import { assessmentShape } from './assessment.js';
import { casesShape, checkedCaseShape, newCaseShape } from './cases.js';
import { bibliographyShape } from './cite.js';
import { comparisonShape } from './compare.js';
import {
  buildShape,
  datasetsShape,
  importedShape,
  infoShape,
  verificationShape,
} from './datasets.js';
import { diffShape } from './diff.js';
import { freshnessShape } from './freshness.js';
import { latentFitShape } from './latent.js';
import { explanationShape, matrixShape, traceShape } from './explain.js';
import { claimMultiverseShape, verdictMultiverseShape } from './multiverse.js';
import { networksShape } from './network.js';
import { pairsShape } from './pairs.js';
import { panelOfferShape, tableManifestShape } from './panel-table.js';
import { idealPointsShape, sourceComparisonShape, votesShape } from './roll-calls.js';
import { changepointShape, leadLagShape, pullShape, trendShape } from './series-tests.js';
import { seriesShape } from './series.js';
import { identitiesShape } from './states.js';
import { tradeCoverageShape } from './trade-coverage.js';
import { overTimeShape } from './verdicts.js';

/** What each command of the command line prints as JSON. */
export const verbShapes = {
  assess: z.union([explanationShape, assessmentShape, matrixShape]),
  'assess --pairs': pairsShape,
  compare: z.union([comparisonShape, z.object({ cases: z.array(overTimeShape) })]),
  diff: diffShape,
  measure: seriesShape,
  'test trend': trendShape,
  'test changepoint': changepointShape,
  'test lead-lag': leadLagShape,
  'test third-party-pull': pullShape,
  network: networksShape,
  panel: z.union([panelOfferShape, tableManifestShape]),
  votes: z.union([votesShape, sourceComparisonShape]),
  'ideal-points': idealPointsShape,
  'latent fit': latentFitShape,
  states: identitiesShape,
  trace: traceShape,
  multiverse: z.union([claimMultiverseShape, verdictMultiverseShape]),
  cite: bibliographyShape,
  'data list': datasetsShape,
  'data info': infoShape,
  'data freshness': freshnessShape,
  'data coverage': tradeCoverageShape,
  'data verify': verificationShape,
  'data import': importedShape,
  'data build': buildShape,
  'cases list': casesShape,
  'cases check': checkedCaseShape,
  'cases new': newCaseShape,
} satisfies Readonly<Record<string, z.ZodType>>;

export type Command = keyof typeof verbShapes;
export type JsonOf<C extends Command> = Answer<(typeof verbShapes)[C]>;
