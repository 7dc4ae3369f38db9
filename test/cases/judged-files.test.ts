import { describe, expect, it } from 'vitest';
import {
  caseFiles,
  judgedFiles,
  loadCase,
  loadCaseFiles,
  pairFiles,
} from '../../src/cases/index.js';
import { judged, noJudgements, type Judgements } from '../../src/evidence/index.js';
import type { EvidenceItem } from '../../src/evidence/types.js';

const named = { id: 'mine', title: 'My case', from: 'the built-in case russia-china' };

const judgements: Judgements = {
  off: ['treaty-2001', 'pull'],
  reliability: { easing: 0.35, 'three-nos': 0.5 },
  expect: {
    rivalry: { alliance: 'yes', convenience: 'no' },
    'alignment-trend': { consequence: 'rather-high' },
  },
  weights: { 'three-nos': { what: { alliance: -10, other: -3 } } },
  prior: {
    what: {
      rivalry: 1,
      distance: 1,
      convenience: 3,
      partnership: 3,
      alliance: 1,
      other: 1,
    },
  },
};

describe('the files of a case judged otherwise', () => {
  const subject = loadCase('russia-china');
  const files = judgedFiles(caseFiles('russia-china'), judgements, named);
  const made = loadCaseFiles(files);

  it('say what was judged, where the assessment looks for it', () => {
    const asItems = (entries: readonly { readonly id: string }[]): EvidenceItem[] =>
      entries as unknown as EvidenceItem[];
    const rows = judged(
      { questions: subject.questions, items: asItems(subject.observations) },
      judgements,
    );
    const facts = judged({ questions: [], items: asItems(subject.facts) }, judgements);
    expect(made.questions).toEqual(rows.questions);
    expect(made.observations).toEqual(rows.items);
    expect(made.facts).toEqual(facts.items);
    expect(made.observations).not.toEqual(subject.observations);
    expect(made.facts).not.toEqual(subject.facts);
  });

  it('say everything else as before, comments too', () => {
    expect([made.id, made.title]).toEqual(['mine', 'My case']);
    const { arguments: command, id, title, questions, observations, facts } = subject;
    expect({ ...made, arguments: command, id, title, questions, observations, facts }).toEqual(
      subject,
    );
    expect(files['claims.yaml']).toBe(caseFiles('russia-china')['claims.yaml']);
    expect(files['readings.yaml']).toContain('# ---- how close, and who depends');
    expect(files['case.yaml']).toContain('# treaty-2001: reliability 1 to 0');
    expect(files['case.yaml']).toContain(
      '# three-nos: reliability 1 to 0.5; what alliance: -6 to -10 dB; what other: 0 to -3 dB',
    );
  });

  it('leave texts and comments as they are, whatever brackets they have', () => {
    const text = caseFiles('russia-china')['case.yaml']!.replace(
      /^title: .*$/m,
      '# [ a ]\ntitle: About [ b ]',
    );
    const { 'case.yaml': head } = judgedFiles(
      { ...caseFiles('russia-china'), 'case.yaml': text },
      noJudgements,
      { id: 'mine', from: 'it' },
    );
    expect(head).toContain('# [ a ]\ntitle: About [ b ]\n');
    expect(head).toContain('pair: [RUS, CHN]\n');
  });

  it('say what stood there as the file has it: a range, or nothing', () => {
    const text = caseFiles('russia-china')['evidence.yaml']!.replace(
      'why: { consequence: -3, own-dynamics: 0, both-causes: 0, other: 0 }',
      'why: { consequence: [-6, -3], own-dynamics: 0, both-causes: 0 }',
    );
    const why = { consequence: -10, other: 0 };
    const { 'case.yaml': head } = judgedFiles(
      { ...caseFiles('russia-china'), 'evidence.yaml': text },
      { ...noJudgements, weights: { 'rapprochement-1989': { why } } },
      named,
    );
    expect(head).toContain('why consequence: [-6, -3] to -10 dB; why other: none to 0 dB');
  });

  it('are made of a pair as well', () => {
    const pair = judgedFiles(
      pairFiles(750, 2, 710),
      { ...noJudgements, off: ['pull'] },
      { id: 'p', from: 'a pair' },
    );
    const row = loadCaseFiles(pair).observations.find(({ id }) => id === 'pull');
    expect(row?.reliability).toBe(0);
  });

  it.each([
    [{ off: ['nothing'] }, 'unknown-item'],
    [{ prior: { nothing: { a: 1 } } }, 'unknown-question'],
    [{ prior: { what: { nothing: 1 } } }, 'unknown-reading'],
  ])('are not made of what the case does not have: %j', (wrong, code) => {
    const make = () => judgedFiles(caseFiles('russia-china'), { ...noJudgements, ...wrong }, named);
    expect(make).toThrow(expect.objectContaining({ code }));
  });

  it('are refused by the loader with the place, where no reading fits best', () => {
    const none = { 'treaty-2001': { why: { 'own-dynamics': -3, 'both-causes': -3, other: -3 } } };
    const wrong = judgedFiles(caseFiles('russia-china'), { ...noJudgements, weights: none }, named);
    expect(() => loadCaseFiles(wrong)).toThrow(
      expect.objectContaining({
        code: 'wrong-weights',
        details: expect.objectContaining({
          file: 'evidence.yaml',
          path: 'facts.2.weights.why',
        }) as object,
      }),
    );
  });
});
