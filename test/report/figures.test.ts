import { describe, expect, it } from 'vitest';
import type { Assessment, LevelsResult, MeasureResult } from '../../src/contract/index.js';
import type { MissingReason } from '../../src/core/missing.js';
import { alignmentSection } from '../../src/views/sections/alignment.js';
import { missedMutual, validation } from '../../src/measures/containment/validation.js';
import { dependenceSection } from '../../src/views/sections/dependence.js';
import { levelsSection } from '../../src/views/sections/levels.js';
import { assessmentFixture } from '../support/assessment.js';
import { figuresFixture, withFigures } from '../support/figures.js';
import { sectionHtml } from '../support/section-html.js';

const assessment = withFigures(assessmentFixture());
const sections = { levelsSection, alignmentSection, dependenceSection };
const text = (section: keyof typeof sections, of: Assessment): string =>
  sectionHtml(sections[section], of);

type Parts = Readonly<Record<string, number | null>>;

/** The result without any value. */
const emptied = (result: MeasureResult, reason: MissingReason): MeasureResult => ({
  ...result,
  series: result.series.map(({ year, source }) => ({ year, value: null, reason, source })),
});

describe('the sections of the composites', () => {
  it('are left out of a report of an assessment that has none', () => {
    const none = { levels: undefined, alignment: undefined, dependence: undefined };
    const without = { ...assessmentFixture(), ...none } as unknown as Assessment;
    for (const section of Object.keys(sections) as (keyof typeof sections)[])
      expect(text(section, without)).toBe('');
  });

  it('say of containment how often expectations written beforehand came out', () => {
    const levels = text('levelsSection', assessment);
    expect(levels).toContain('proposals of this project, not established indices');
    const { external, mutual } = validation;
    const words = ({ right, wrong, expected, detected }: typeof external): string =>
      `${right} of ${right + wrong}, and found in ${detected} of the ${expected} where it was expected`;
    const said = (missed: string): string =>
      `external containment was right in ${words(external)}; mutual containment in ${words(mutual)}${missed} (see <code>docs/methods/containment.md</code>`;
    expect(levels.replaceAll(/\s+/g, ' ')).toContain(said(missedMutual.words));
    // What is missed of Russia and China is not said of another pair.
    const [first] = assessment.case.pair;
    const pair = [first, { ...first, ccode: 2 }] as const;
    const other = text('levelsSection', { ...assessment, case: { ...assessment.case, pair } });
    expect(other.replaceAll(/\s+/g, ' ')).toContain(said(''));
  });

  it('say why the probability of double containment has no interval', () => {
    expect(text('levelsSection', assessment)).toContain('The probabilities have no interval');
  });

  it('set the numbers of the case’s own arena beside those of the automatic one', () => {
    expect(text('levelsSection', assessment)).not.toContain('case’s arena (');
    const { levels } = figuresFixture();
    const stated = (partsOf: Readonly<Record<string, Parts>>): LevelsResult => ({
      ...levels,
      levels: levels.levels.map(({ level, result }) => {
        const parts = partsOf[level];
        if (parts === undefined) return { level, result };
        const series = result.series.map((point) =>
          point.year <= 2014 ? { ...point, value: 0.1, parts } : point,
        );
        return {
          level,
          result: { ...result, params: { ...result.params, arena: '701,705' }, series },
        };
      }),
    });
    const multilateral = {
      inside: 0.5,
      contest: 0.15,
      bodies: 2,
      'arena-states': 40,
      'stated-value': 0.36,
      'stated-inside': 0.8,
      'stated-contest': 0.4,
      'stated-bodies': 1,
      'stated-states': 1,
    };
    const mutual = {
      'first-displacement': 0.0124,
      'second-displacement': 0,
      'stated-first-displacement': 0.0465,
      'stated-second-displacement': 0.0101,
    };
    const own = stated({ multilateral, mutual });
    const found = text('levelsSection', { ...assessment, levels: own });
    expect(found).toContain(
      'In the case’s arena (Turkmenistan, Kazakhstan; 1 with reported trade) the multilateral level of 2014 has the value 0.36 (share of states inside a joint body 0.80, contest 0.40, 1 body), against 0.10 in the automatic arena of 40 states (share of states inside a joint body 0.50, contest 0.15, 2 bodies); displacement in trade there is Russia 0.046 (against 0.012), China 0.010 (against 0.000). The values',
    );
    const missing = { ...multilateral, 'stated-value': null };
    expect(
      text('levelsSection', { ...assessment, levels: stated({ multilateral: missing, mutual }) }),
    ).not.toContain('case’s arena (');
  });

  it('say why a level, all levels or a source has no value, and still draw the rest', () => {
    const { levels, dependence } = figuresFixture();
    const found = text('levelsSection', {
      ...assessment,
      levels: {
        levels: levels.levels.map((level) =>
          level.level === 'mutual'
            ? { ...level, result: emptied(level.result, 'not-in-system') }
            : level,
        ),
        double: emptied(levels.double, 'outside-coverage'),
      },
    });
    expect(found).toContain(
      'Mutual: no value in any year. 1991–2021: The state was not a member of the state system in this year.',
    );
    expect(found).toContain(
      'Both together: no value in any year. 1991–2021: The source does not cover this year.',
    );
    expect(found).not.toContain('id="levels-figure"');
    expect(found).toMatch(/Indices of containment: external \d\.\d\d \(2021\), multilateral/);
    const trade = text('dependenceSection', {
      ...assessment,
      dependence: {
        ...dependence,
        asymmetry: dependence.asymmetry
          .slice(0, 1)
          .map((line) => ({ ...line, result: emptied(line.result, 'no-trade') })),
      },
    });
    expect(trade).toContain(
      'Asymmetry of trade: no value in any year. 1991–2021: The source records no trade for the pair in this year.',
    );
    expect(trade).toContain('no value: the source records no trade for the pair in this year');
  });

  it('draw no picture of levels that have no value, and say by years why', () => {
    const { levels } = figuresFixture();
    const late = (result: MeasureResult): MeasureResult => {
      const { series } = emptied(result, 'not-reported');
      return {
        ...result,
        series: series.map((point) =>
          point.year < 2000 ? { ...point, reason: 'not-in-system' } : point,
        ),
      };
    };
    const found = text('levelsSection', {
      ...assessment,
      levels: {
        levels: levels.levels.map((level) => ({ ...level, result: late(level.result) })),
        double: late(levels.double),
      },
    });
    expect(found).toContain(
      'Both together: no value in any year. 1991–1999: The state was not a member of the state system in this year; 2000–2021: The source covers the year but reports no value for this state.',
    );
    expect(found).not.toContain('External: no value');
    expect(found).not.toContain('<figure');
  });

  it('name the interval of the levels', () => {
    expect(text('levelsSection', assessment)).toContain('90% interval');
  });

  it('name every measure once with all parameters, and link every source', () => {
    const dependence = text('dependenceSection', assessment);
    expect(dependence.match(/<code>asymmetry<\/code>/g)).toHaveLength(1);
    expect(dependence).toContain('parameters channel: trade / channel: arms');
    expect(dependence).toContain('An input of this value is only a bound.');
  });

  it('escape what comes from a case', () => {
    expect(text('levelsSection', assessment)).toContain('2001 Treaty &amp; pledge');
  });
});
