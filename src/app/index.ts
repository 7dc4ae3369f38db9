export { assess, type AssessRequest } from './assess.js';
export type * from './assessment.js';
export { caseList, checkedCase, subjectOf } from './cases.js';
export { measureById, measures, parseState } from './catalogue.js';
export { datasetInfo, datasetList, verifyData } from './data.js';
export { manifestOf, type RunManifest } from './manifest.js';
export { measureSeries, type SeriesRequest } from './measure.js';
export { openWorkspace, type Workspace, type WorkspaceOptions } from './workspace.js';
