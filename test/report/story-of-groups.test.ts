import { describe, expect, it } from 'vitest';
import type { Assessment, MeasureResult } from '../../src/contract/index.js';
import { joinParagraphs } from '../../src/core/paragraphs.js';
import { storyOfAssessment } from '../../src/report/story.js';
import { alignmentSection } from '../../src/views/sections/alignment.js';
import { levelsSection } from '../../src/views/sections/levels.js';
import { labelOf, parseActor } from '../../src/states/index.js';
import { assessmentFixture } from '../support/assessment.js';
import { contestFixture } from '../support/contest.js';
import { withFigures } from '../support/figures.js';
import { sectionHtml } from '../support/section-html.js';

const states = { ...withFigures(assessmentFixture()), ...contestFixture() };
const named = (text: string) => labelOf(parseActor(text));
const made = 'The European Union is a group of states: values are made of those of the members.';

const withoutIntervals = (result: MeasureResult): MeasureResult => ({
  ...result,
  series: result.series.map((point) => ({ ...point, interval: undefined })),
});

/** A case of the European Union and China: no figure that is of states alone, and no intervals. */
const ofGroup = (): Assessment => {
  const { case: subject, alignment, levels, ...rest } = states;
  const none = ['relations', 'dependence', 'contest', 'network', 'institutions'];
  return {
    ...rest,
    ...Object.fromEntries(none.map((figure) => [figure, undefined])),
    case: { ...subject, pair: [named('EU'), named('CHN')] },
    answer: joinParagraphs([made, rest.answer]),
    levels: {
      ...levels!,
      levels: levels!.levels.map((level) => ({ ...level, result: withoutIntervals(level.result) })),
    },
    alignment: {
      ...alignment!,
      pairs: alignment!.pairs.map((pair) => ({
        ...pair,
        result: withoutIntervals(pair.result),
      })),
    },
  } as unknown as Assessment;
};

/** The same of two states, with a group as third party. */
const towardsGroup = (): Assessment => {
  const { case: subject, ...rest } = states;
  return {
    ...rest,
    relations: undefined,
    case: { ...subject, third: [named('West')] },
    answer: joinParagraphs([made, rest.answer]),
  };
};

describe('the story of a case with a group', () => {
  it('says first how its values are made, and once which chapters are left out', () => {
    const { ofGroups, chapters } = storyOfAssessment(ofGroup());
    expect(ofGroups).toEqual([
      made,
      'The chapters “Pressure”, “Weight”, “Institutions”, “The states between them” and “Third parties” are left out, since their figures are of states alone.',
    ]);
    expect(chapters.map(({ id }) => id)).toEqual(['closeness', 'restraint', 'verdict', 'change']);
    expect(chapters.flatMap(({ words }) => words).join(' ')).not.toMatch(/two states/i);
  });

  it('leaves out pressure alone where the group is the third party, which sits in no body', () => {
    const { ofGroups, chapters } = storyOfAssessment(towardsGroup());
    expect(ofGroups[1]).toBe(
      'The chapter “Pressure” is left out, since its figures are of states alone.',
    );
    const rooms = chapters.find(({ id }) => id === 'institutions')!;
    expect(rooms.title).toBe('Institutions: who sits in which room?');
    expect(rooms.words.join(' ')).not.toContain('the West');
  });

  it('says nothing of groups where every actor is a state', () => {
    expect(storyOfAssessment(states).ofGroups).toEqual([]);
  });
});

describe('figures with bands', () => {
  it.each([
    ['alignment', alignmentSection, 'the band is the 90% interval'],
    ['containment', levelsSection, 'with its 90% interval as a band'],
  ])('speak of them where some are drawn: %s', (_, section, words) => {
    expect(sectionHtml(section, states)).toContain(words);
    expect(sectionHtml(section, ofGroup())).not.toContain(words);
  });
});
