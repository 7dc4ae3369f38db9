import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { questionSentence } from '../../src/app/assess/answer.js';
import { assessmentText } from '../../src/cli/text/assessment.js';
import type { Assessment } from '../../src/contract/index.js';

const assessment = JSON.parse(readFileSync('test/fixtures/assessment.json', 'utf8')) as Assessment;

/** The text of the assessment with another value and unit of an item that is among the heaviest. */
function textWith(value: number, unit: string): string {
  const evidence = assessment.evidence.map((item) =>
    item.id === 'trade-level' ? { ...item, value, unit, window: [2018, 2018] as const } : item,
  );
  return assessmentText({ ...assessment, evidence });
}

describe('the lines of the assessment', () => {
  it('end before the 80th column', () => {
    const claims = assessment.claims.map((claim, at) =>
      at === 0 ? { ...claim, verdict: 'contradicted' as const } : claim,
    );
    const text = assessmentText({ ...assessment, claims });
    for (const line of text.split('\n')) expect(line.length, line).toBeLessThan(80);
    // What is broken goes on below the words, not below the weight.
    expect(text).toMatch(/ dB {2}\S.+\n {12}\S/);
    expect(text).toMatch(/^ {2}contradicted: \S.+\n {4}\S/m);
  });

  it('name the years of a mean that do not follow one another', () => {
    const years = [2006, 2007, 2012, 2014];
    const evidence = assessment.evidence.map((item) =>
      item.id === 'trade-level' ? { ...item, window: [2006, 2014] as const, years } : item,
    );
    const text = assessmentText({ ...assessment, evidence }).replace(/\s+/g, ' ');
    expect(text).toContain(', mean of 2006–2007, 2012, 2014;');
  });
});

describe('the text of the assessment', () => {
  it('says what leader and runner-up mean, in lines of their own', () => {
    const { readings, leader, runnerUp } = assessment.questions[0]!;
    const text = assessmentText(assessment);
    for (const id of [leader, runnerUp]) {
      const { title, statement } = readings.find((one) => one.id === id)!;
      expect(text.replace(/\s+/g, ' ')).toContain(` ${title}: ${statement}`);
      expect(text).toContain(`\n  ${title}: `);
    }
  });

  it('ends with the command that says why, as a shell reads it', () => {
    const end = assessmentText(assessment).split('\nWhy: ')[1]!.replaceAll(' \\\n    ', ' ');
    const { asOf, seed, questions, case: subject } = assessment;
    expect(end).toBe(
      `npx counterpoise assess ${subject.arguments} --as-of ${asOf} --seed ${seed} --explain ${questions[0]!.leader}`,
    );
  });

  it('has a paragraph for each of the answer, a command in it unbroken', () => {
    const command = 'npx counterpoise assess us-india';
    const answer = `It is so.\n\nA built-in case us-india weighs a number of facts as well: ${command}`;
    const text = assessmentText({ ...assessment, answer });
    expect(text).toContain('\n\nIt is so.\n\nA built-in case');
    expect(text).toContain(`\n${command}\n`);
  });
});

describe('the answer to a question', () => {
  const question = assessment.questions[0]!;
  const shares = [0.7, 0.26, 0.03, 0.006, 0.004];
  const readings = question.readings.map((reading, at) => ({
    ...reading,
    title: `Reading ${at}`,
    posterior: shares[at]!,
    interval: [shares[at]! / 2, Math.min(shares[at]! + 0.05 / (at + 1), 1)] as const,
  }));
  const known = {
    ...question,
    readings,
    leader: readings[0]!.id,
    runnerUp: readings[1]!.id,
    standing: 'leads' as const,
  };
  const [answered] = assessment.answers;
  const later = {
    ...answered!,
    asOf: 2031,
    evidenceTo: 2029,
    questions: [{ ...known, readings: readings.map((one) => ({ ...one, posterior: 0.2 })) }],
  };
  const textOf = (answers: Assessment['answers'], also = ''): string =>
    assessmentText({
      ...assessment,
      asOf: 2021,
      questions: [known],
      answers,
      answer: `${questionSentence(known)}${also}\n\nAs of 2031, with evidence to 2029: so it is.`,
    });

  it('stands below it, with a bar for each reading and one line for those that nobody holds', () => {
    const text = textOf([answered!], ' That is what it concludes.');
    expect(text).toContain(
      `\n\n${question.text}\nThe evidence weakly suggests “Reading 0” (70%). That is what it concludes.\n`,
    );
    expect(text).toContain('\n             2021  90% interval\n');
    expect(text).toMatch(/^ {2}Reading 0 {3}70% {4}35% to 75% {2}█{7}▓{7}░$/m);
    expect(text).toMatch(/^ {2}under 1%: Reading 3, Reading 4$/m);
    expect(text).not.toMatch(/^ {2}Reading 3/m);
  });

  it.each([
    { interval: [0.8, 0.9], bar: '█{14}░{4}' },
    { interval: [0.4, 0.6], bar: '█{8}▓{6}' },
  ] as const)('has a bar where its probability lies outside $interval', ({ interval, bar }) => {
    const [first, ...rest] = readings;
    const one = { ...known, readings: [{ ...first!, interval }, ...rest] };
    const answer = questionSentence(one);
    const text = assessmentText({ ...assessment, questions: [one], answers: [answered!], answer });
    expect(text).toMatch(new RegExp(`^ {2}Reading 0 .* ${bar}$`, 'm'));
  });

  it('has that of a later year beside it, and no paragraph about it', () => {
    const text = textOf([answered!, later]);
    expect(text).toContain(' As of 2031: evidence to 2029.\n');
    expect(text).toMatch(/^ +2021 +90% interval +2031$/m);
    expect(text).toMatch(/^ {2}Reading 0 +70% +35% to 75% +20% {2}█/m);
    // Of which the later year makes more.
    expect(text).toMatch(/^ {2}Reading 4 +under 1% .* 20%/m);
    expect(text).not.toContain('so it is');
  });

  it('is followed by questions that were left out, and what a later year makes of them', () => {
    const out = {
      ...known,
      id: 'hostile',
      text: 'Why are they hostile?',
      standing: 'left-out',
    } as const;
    const textWith = (answers: Assessment['answers']): string =>
      assessmentText({
        ...{ ...assessment, asOf: 2021, answers },
        questions: [known, { ...out, premise: 0.12 }],
        answer: `${questionSentence(known)}\n\nSo good it is.`,
      });
    expect(textWith([answered!])).toMatch(
      /\n\nWhy are they hostile\?\nLeft out: its premise has a probability of 12%\.\n\nSo good it is\./,
    );
    const asked = { ...out, standing: 'leads' } as const;
    const both = textWith([answered!, { ...later, questions: [...later.questions, asked] }]);
    expect(both.replace(/\s+/g, ' ')).toContain(
      'probability of 12%. As of 2031: The evidence weakly suggests “Reading 0” (70%).',
    );
  });
});

describe('the percentile of a heavy item', () => {
  it.each([
    { percentile: 0.824, unit: 'index', words: ', 82nd percentile,' },
    { percentile: 0.11, unit: 'index', words: ', 11th percentile,' },
    { percentile: 0.031, unit: 'index', words: ', 3rd percentile,' },
    { percentile: 0.001, unit: 'index', words: ', 1st percentile,' },
    { percentile: 0.998, unit: 'index', words: ', 99th percentile,' },
  ])('$percentile is $words', ({ percentile, unit, words }) => {
    const evidence = assessment.evidence.map((item) =>
      item.id === 'trade-level' ? { ...item, percentile, unit } : item,
    );
    const text = assessmentText({ ...assessment, evidence });
    expect(text.replace(/\s+/g, ' ')).toContain(words);
  });
});

describe('the heaviest items for a terminal', () => {
  it.each([
    { value: 0, unit: '0 or 1', text: '(no, 2018;' },
    { value: 1, unit: '0 or 1', text: '(yes, 2018;' },
    { value: 0.4, unit: '0 or 1', text: '(0.4, 98th percentile, 2018;' },
    { value: 0.1, unit: '0 or 1 per year', text: '(0.1 per year, 98th percentile, 2018;' },
    { value: 3, unit: 'indicators', text: '(3 indicators, 98th percentile, 2018;' },
  ])('print $value $unit as $text', ({ value, unit, text }) => {
    // Broken where the line ends.
    expect(textWith(value, unit).replace(/\s+/g, ' ')).toContain(text);
  });
});
