export {
  classical,
  clustered,
  type Covariance,
  dyadicRobust,
  type ErrorKind,
  hc1,
  type Inference,
  inferenceOf,
  neweyWest,
  twoWayClustered,
} from './errors.js';
export {
  type Column,
  type DroppedColumn,
  type Fit,
  leastSquares,
  type LeastSquaresFit,
  type LeastSquaresInput,
} from './fit.js';
export { fixedEffects, type FixedEffects } from './fixed-effects.js';
export { crossed, type Groups, groupsOf } from './groups.js';
export { logitFit, type LogitFit } from './logit.js';
export {
  multinomialFit,
  type MultinomialFit,
  type MultinomialInput,
  type Order,
  multinomialProbabilities,
} from './multinomial.js';
export { poissonFit, type PoissonFit, type PoissonInput } from './poisson.js';
export { permutationP } from './permutation.js';
