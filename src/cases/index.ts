export { checkCase, type CaseCheck, type Exposure, type KnownMeasures } from './check.js';
export { builtInCases, listCases, loadCase, type LoadOptions } from './load.js';
export type { ObserveProblem, ProblemOf } from './checker.js';
export { caseFiles, pairFiles } from './files.js';
export { caseForPair, nameInText, pairId } from './pair.js';
export type { Case, CaseSource, SeriesToShow } from './types.js';
export { newCaseFiles, type NewCase } from './new-case.js';
export { starterClaims, windowFor, type StarterClaim } from './starter-claims.js';
