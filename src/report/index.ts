export { renderReport } from './report.js';
export { writeAssessment } from './write.js';
