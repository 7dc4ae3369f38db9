import type {
  Assessment,
  AssessmentDiff,
  QuestionDiff,
  QuestionResult,
  SourceDiff,
} from '../../contract/index.js';
import type { Weighting } from '../../evidence/vocabulary.js';
import { howGoodIn } from '../learned/how-good.js';
import { DataError } from '../../core/errors.js';
import { changed, claimDiffs, comparedReadings, evidenceDiffs, holesOnly } from './items.js';
import { institutionsDiff } from './institutions.js';
import { matched } from './matched.js';
import { seriesDiffs } from './series.js';
import { sameRawFiles, sourceDiffs } from './sources.js';
import { readAssessment } from '../assess/results.js';

const optionalParts = [
  'levels',
  'alignment',
  'dependence',
  'network',
  'contest',
  'institutions',
] as const;
type Part = (typeof optionalParts)[number];

/**
 * What changed from one written assessment of a case to another, and why.
 * @throws DataError for files that tell of different cases; what `readAssessment` throws
 */
export function diffFiles(before: string, after: string): AssessmentDiff {
  const [a, b] = [readAssessment(before), readAssessment(after)];
  if (a.case.id === b.case.id) return diffAssessments(a, b);
  throw new DataError(`the two assess different cases: ${a.case.id} and ${b.case.id}`, {
    code: 'different-cases',
    details: { file: after, value: b.case.id, expected: `an assessment of ${a.case.id}` },
    hint: 'compare two assessments of one case: of other data, another year, another seed or a changed copy with the same id',
  });
}

/** What changed from one assessment of a case to another, and why. Pure; the same pair gives the same answer. */
export function diffAssessments(a: Assessment, b: Assessment): AssessmentDiff {
  const run = {
    ...changed('dataVersion', a, b),
    ...changed('caseDigest', a, b),
    ...changed('weights', { weights: weightsOf(a) }, { weights: weightsOf(b) }),
    ...changed('asOf', a, b),
    ...changed('seed', a, b),
    ...changed('draws', { draws: drawsOf(a) }, { draws: drawsOf(b) }),
  };
  const questions = matched(a.questions, b.questions, ({ id }) => id, 'is').flatMap(
    ({ was, is }) =>
      was === undefined || is === undefined || isAskedInNeither(was, is)
        ? []
        : [questionDiff(was, is)],
  );
  const evidence = evidenceDiffs(a, b);
  const holes = { closed: holesOnly(a, b), opened: holesOnly(b, a) };
  const claims = claimDiffs(a.claims, b.claims);
  const series = seriesDiffs(a, b);
  const institutions = institutionsDiff(a, b);
  const parts = { added: partsOnly(b, a), removed: partsOnly(a, b) };
  const sources = sourceDiffs(a.sources, b.sources);
  const moved = questions.filter(hasMoved);
  const missing = questionsOnly(a, b);
  const lists = [
    ...[moved, evidence, holes.closed, holes.opened, claims],
    ...[series, parts.added, parts.removed, sources, missing],
  ];
  const summary = {
    ...changed('headline', a, b),
    ...changed('evidenceTo', a, b),
    ...changed('observations', a, b),
    ...(institutions === undefined ? {} : { institutions }),
  };
  const nothingAsked = Object.keys(run).length === 0 && missing.length === 0;
  const nothingFound =
    Object.keys(summary).length === 0 && lists.every(({ length }) => length === 0);
  return {
    case: b.case.id,
    title: b.case.title,
    same: nothingAsked && nothingFound,
    run,
    why:
      nothingAsked && !nothingFound
        ? [otherProgram]
        : [...reasons(run, rawFilesText(a, b, sources)), ...missing],
    ...summary,
    ...howGoodIn(b),
    questions: moved,
    evidence,
    holes,
    claims,
    series,
    parts,
    sources,
  };
}

const otherProgram =
  'Data, case, year and seed are the same, so the numbers were computed by different versions of the program.';

const isAskedInNeither = (...both: readonly QuestionResult[]): boolean =>
  both.every(({ standing }) => standing === 'left-out');

const weightsOf = ({ weights = 'learned' }: Assessment): Weighting => weights;

function drawsOf({ questions }: Assessment): number {
  return questions[0]?.robustness.draws ?? 0;
}

/** Which of the datasets behind both have other raw files, as far as the two tell. */
function rawFilesText(a: Assessment, b: Assessment, sources: readonly SourceDiff[]): string {
  const other = sources.filter(({ digest }) => digest !== undefined).map(({ id }) => id);
  if (other.length > 0) return ` Other raw files: ${other.join(', ')}.`;
  const shared = a.sources.filter(
    ({ id, kind }) => kind === 'dataset' && b.sources.some((source) => source.id === id),
  );
  const ids = shared.map(({ id }) => id);
  return ids.length > 0 && sameRawFiles(a.sources, b.sources, ids)
    ? ' The datasets that both rest on come from the same raw files.'
    : '';
}

const weightsWords = {
  learned: 'learned from known relationships',
  hand: 'judged by hand',
} as const;

function reasons(
  { dataVersion, caseDigest, weights, asOf, seed, draws }: AssessmentDiff['run'],
  rawFiles: string,
): string[] {
  const why: string[] = [];
  if (dataVersion !== undefined)
    why.push(`The data differ: version ${dataVersion.from}, then ${dataVersion.to}.${rawFiles}`);
  if (weights !== undefined)
    why.push(`The weights are ${weightsWords[weights.from]}, then ${weightsWords[weights.to]}.`);
  if (asOf !== undefined)
    why.push(`Another year is looked at: as of ${asOf.from}, then as of ${asOf.to}.`);
  else if (weights === undefined && caseDigest !== undefined)
    why.push(
      `The case differs (digest ${caseDigest.from}, then ${caseDigest.to}): what its readings expect, its facts, claims or parameters.`,
    );
  if (seed !== undefined)
    why.push(
      `Another seed (${seed.from}, then ${seed.to}) draws other samples: intervals and shares of draws move, posteriors do not.`,
    );
  if (draws !== undefined)
    why.push(`Another number of robustness draws: ${draws.from}, then ${draws.to}.`);
  return why;
}

function questionsOnly(a: Assessment, b: Assessment): string[] {
  return matched(a.questions, b.questions, ({ id }) => id).flatMap(({ id, change }) =>
    change === 'changed'
      ? []
      : [`The question ${id} appears only in the ${change === 'removed' ? 'first' : 'second'}.`],
  );
}

function partsOnly(a: Assessment, b: Assessment): Part[] {
  return optionalParts.filter((part) => a[part] !== undefined && b[part] === undefined);
}

function questionDiff(before: QuestionResult, after: QuestionResult): QuestionDiff {
  const readings = after.readings.flatMap((reading) => {
    const old = before.readings.find(({ id }) => id === reading.id);
    if (old === undefined) return [];
    const { id, title, posterior, lead } = reading;
    const moved = { from: old.posterior, to: posterior };
    return [{ id, title, posterior: moved, lead: { from: old.lead, to: lead } }];
  });
  const compared = comparedReadings(before, after);
  const total = oddsOf(after, compared, 'posterior') - oddsOf(before, compared, 'posterior');
  const prior = oddsOf(after, compared, 'prior') - oddsOf(before, compared, 'prior');
  return {
    id: after.id,
    text: after.text,
    ...changed('leader', before, after),
    ...changed('standing', before, after),
    readings,
    compared,
    decibels: { total, prior, evidence: total - prior },
  };
}

/** Odds of the first reading against the second, in dB. */
function oddsOf(
  { readings }: QuestionResult,
  [first, second]: readonly [string, string],
  of: 'prior' | 'posterior',
): number {
  const share = (id: string): number => readings.find((reading) => reading.id === id)?.[of] ?? NaN;
  return 10 * Math.log10(share(first) / share(second));
}

function hasMoved({ leader, standing, readings }: QuestionDiff): boolean {
  return (
    leader !== undefined ||
    standing !== undefined ||
    readings.some(({ posterior, lead }) => posterior.from !== posterior.to || lead.from !== lead.to)
  );
}
