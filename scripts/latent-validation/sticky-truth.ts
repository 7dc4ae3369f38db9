import { readResults, type Results } from './truth/results.js';
import { type Part, partOf } from './truth/section.js';

const words = [
  'The same, where the model is wrong in ways that real records are: lists copy last year’s value with a probability of .9 to .99, and what they do not',
  'copy is drawn afresh; three tenths of what a second source silently records repeat the acts of the first; and from a year between 1970 and 2005 on',
  'the thresholds of each item that is not continuous stand .4 off, up or down. Bar: coverage of at least .85. Transitions are made for what is copied, and a shift of .4 is small beside the slopes, so that',
  'intervals hold; it says nothing of grosser faults.',
].join('\n');

/** What sticky truth gave, from kept results. */
export const stickyTruth = (results: Results = readResults('sticky-truth')): Part =>
  partOf(
    {
      id: 'sticky-truth',
      title: 'Sticky truth',
      words,
      bars: { average: [0.85, 1] },
    },
    results,
  );
