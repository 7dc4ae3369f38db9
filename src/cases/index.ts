export { withThird } from './other-third.js';
export { loadTemplate, pairTemplate, type CaseTemplate } from './load.js';
export { checkCase, type CaseCheck, type Exposure, type KnownMeasures } from './check.js';
export {
  actorsOfBuiltIn,
  builtInCases,
  listCases,
  loadCase,
  loadCaseFiles,
  type LoadOptions,
} from './load.js';
export type { ObserveProblem, ProblemOf } from './checker.js';
export type { Path } from './document.js';
export { caseFiles, pairFiles } from './files.js';
export { judgedFiles, type NamedCase } from './judged-files.js';
export { nameInText } from '../states/label.js';
export { caseForPair, pairId } from './pair.js';
export type { Case } from './types.js';
export { newCaseFiles, type NewCase } from './new-case.js';
export { starterClaims, windowFor, type StarterClaim } from './starter-claims.js';
