import { expect, it } from 'vitest';
import { overTimeText } from '../../src/cli/text/over-time.js';
import type { VerdictOverTime } from '../../src/contract/index.js';

const answered = (year: number, posterior: number, ofTheYear: number) => ({
  ...{ year, caseDigest: 'd', evidenceTo: 2014, ofTheYear, tooFew: false },
  observations: { observed: 10, total: 12, coded: 2 },
  answers: [
    {
      ...{ id: 'what', leader: 'a', runnerUp: 'b', standing: 'leads' as const },
      readings: [
        { id: 'a', prior: 0.5, posterior, interval: [0, 1] as const, lead: 1 },
        { id: 'b', prior: 0.5, posterior: 1 - posterior, interval: [0, 1] as const, lead: 0 },
      ],
    },
  ],
});

const state = { ccode: 2, iso3: 'USA', name: 'United States' };
const over: VerdictOverTime = {
  case: { id: 'x', title: 'X', arguments: 'x', pair: [state, state], third: [], events: [] },
  ...{ dataVersion: 'v', seed: 1, years: { from: 2014, to: 2017, step: 1 } },
  questions: [
    {
      ...{ id: 'what', text: 'What is it?' },
      readings: [
        { id: 'a', title: 'Ally' },
        { id: 'b', title: 'Rival' },
      ],
    },
  ],
  verdicts: [
    answered(2014, 0.8, 9),
    answered(2015, 0.801, 3),
    answered(2016, 0.6, 8),
    answered(2017, 0.602, 0),
  ],
};

it('says how good the latest answer is, or that it is weighed by hand', () => {
  const howGood = { right: 3, of: 4, sentence: 'Of 4 known relationships, 3 were.' };
  const absent = { year: 2018, absent: 'X was not' };
  const good = {
    ...over,
    verdicts: [...over.verdicts, { ...answered(2017, 0.6, 0), howGood }, absent],
  };
  expect(overTimeText([good])).toContain('\nAs of 2017: Of 4 known relationships, 3 were.\n');
  expect(overTimeText([{ ...over, weights: 'hand' }])).toContain('\nWeighed by hand alone: ');
  expect(overTimeText([over])).not.toMatch(/known relationships|by hand/);
});

it('says to which year evidence reaches, and why an answer is that of the year before', () => {
  const text = overTimeText([over]).replaceAll(/\s+/g, ' ');
  expect(text).toContain('evidence to 2014 > 80% 20% 10 of 12 2 2014');
  expect(text).toContain(
    'Years in which no reading moves by a point, with the rows and facts weighed that have a value or a date of the year itself: 2015, 3 of 12; 2017, 0 of 12.',
  );
  const moved = { ...over, verdicts: [answered(2014, 0.8, 9), answered(2016, 0.6, 8)] };
  expect(overTimeText([moved])).not.toContain('no reading moves');
});
