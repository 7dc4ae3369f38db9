export { renderReport } from './report.js';
export { assessmentFiles, writeAssessment, writeBundle } from './write.js';
