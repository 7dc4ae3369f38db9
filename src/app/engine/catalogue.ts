import { datasetById } from '../../sources/index.js';

/** What a request may name: measures by id, states by code or name. */
export { datasetById };
export { measureById, measures } from '../../measures/index.js';
export { caveatsOfResults } from '../../measures/series-caveats.js';
export {
  isActorName,
  labelOf,
  meantByFormerName,
  parseActor,
  parseState,
} from '../../states/index.js';
export { nameInText } from '../../states/label.js';

export const datasetTitle = (id: string): string => datasetById(id).title;
