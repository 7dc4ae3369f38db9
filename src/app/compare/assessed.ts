import type { Case } from '../../cases/types.js';
import type { Assessment } from '../../contract/index.js';

/** A case and what came of it. */
export interface Assessed {
  readonly subject: Case;
  readonly assessment: Assessment;
}
