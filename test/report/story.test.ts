import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { keptAnswer } from '../../src/app/assess/kept-answers.js';
import { listCases, subjectOf } from '../../src/app/casefiles/cases.js';
import { storyOfAssessment } from '../../src/report/story.js';

const kept = fileURLToPath(new URL('../../dist/kept', import.meta.url));

describe.each(listCases())('the story of %s', (id) => {
  const found = keptAnswer(subjectOf(id), { seed: 1 }, { dir: kept });
  if (found === undefined) throw new Error(`npm run build keeps the answer of ${id}`);
  const { assessment } = found;
  const { chapters } = storyOfAssessment(assessment);

  it('has every claim that was computed in one chapter', () => {
    const computed = assessment.claims.filter(({ status }) => status === 'computed');
    const shown = chapters.flatMap(({ claims }) => claims.map((claim) => claim.id));
    expect(shown.length).toBeGreaterThan(10);
    expect([...shown].sort()).toEqual(computed.map((claim) => claim.id).sort());
  });

  it('has no figure twice, and some ten in all', () => {
    const figures = chapters.flatMap((chapter) => chapter.figures.map((figure) => figure.id));
    expect(new Set(figures).size).toBe(figures.length);
    expect(figures.length).toBeGreaterThanOrEqual(8);
    expect(figures.length).toBeLessThanOrEqual(12);
  });

  it('names no domain of alignment that its figure has not', () => {
    // The page calls low hostility peace.
    expect(assessment.alignment!.domains).toEqual(['hostility', 'security', 'votes', 'ties']);
    const [words] = chapters.find(({ id: chapter }) => chapter === 'closeness')!.words;
    expect(words).toContain('Peace, security, votes in the United Nations and ties');
  });
});
