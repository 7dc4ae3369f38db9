import { useAnswer } from '../../api/use-answer.js';

export const useMeasures = () => useAnswer('/api/measures', {});
