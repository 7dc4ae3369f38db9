export { renderReport } from './report.js';
export { assessmentFiles } from './write.js';
