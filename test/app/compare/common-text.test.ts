import { expect, it } from 'vitest';
import { commonText } from '../../../src/app/compare/common-text.js';

it.each([
  [
    'What is the relationship between … (question)?',
    'What is the relationship between China and Russia (question)?',
    'What is the relationship between the United States and India (question)?',
  ],
  ['Between …?', 'Between Russia and China?', 'Between the United States and India?'],
  ['Why are … and B as close?', 'Why are A and B as close?', 'Why are C and B as close?'],
  ['Who?', 'Who?', 'Who?'],
  ['Who is it?', 'Who is it?', 'What is it?'],
])('texts have in common: %s', (common, first, second) => {
  expect(commonText([first, second])).toBe(common);
});
