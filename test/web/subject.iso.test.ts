import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { ListedCase } from '../../src/contract/index.js';
import type * as subjects from '../../src/web/state/subject.js';

const cases = [
  { id: 'russia-china', pair: ['RUS', 'CHN'], third: ['USA'] },
] as unknown as readonly ListedCase[];

let of: typeof subjects;
beforeAll(async () => {
  vi.stubGlobal('document', { querySelector: () => null });
  of = await import('../../src/web/state/subject.js');
});

describe('what pages are about', () => {
  it('is named by a case, by three states, or by a pair', () => {
    expect(of.namedCase('russia-china')).toEqual({ caseId: 'russia-china' });
    expect(of.namedCase('IND-PAK-CHN')).toEqual({ pair: ['IND', 'PAK'], third: 'CHN' });
    expect(of.namedPair('IND', 'PAK')).toEqual({ pair: ['IND', 'PAK'] });
    expect(of.namedPair('IND', 'IND')).toEqual({});
    expect(of.namedPair('IND')).toEqual({});
    expect(of.namedCase('EU-CHN-USA')).toEqual({ pair: ['EU', 'CHN'], third: 'USA' });
    expect(of.namedPair('EU', 'CHN')).toEqual({ pair: ['EU', 'CHN'] });
  });

  it('is taken only from names that are known and different', () => {
    const isKnown = (code: string): boolean => code !== 'FOO';
    const sound = (named: subjects.Named) => of.soundIn(named, isKnown);
    expect(sound(of.namedCase('FOO-CHN-USA'))).toEqual({});
    expect(sound(of.namedCase('EU-EU-USA'))).toEqual({});
    expect(sound({ ...of.namedCase('EU-CHN-FOO'), year: 2010 })).toEqual({
      ...{ pair: ['EU', 'CHN'], year: 2010 },
    });
    expect(sound(of.namedCase('EU-CHN-CHN'))).toEqual({ pair: ['EU', 'CHN'] });
    expect(sound(of.namedCase('EU-CHN-USA'))).toEqual(of.namedCase('EU-CHN-USA'));
    expect(sound(of.namedCase('russia-china'))).toEqual({ caseId: 'russia-china' });
  });

  it('is a case with its states once the cases are known', () => {
    const named = of.namedCase('russia-china');
    expect(of.subjectFrom(named, [])).toBeUndefined();
    const subject = of.subjectFrom(named, cases)!;
    expect(subject).toMatchObject({ pair: ['RUS', 'CHN'], third: 'USA', caseId: 'russia-china' });
    expect(of.caseAddress(subject)).toBe('russia-china');
  });

  it('keeps third party, year and case of the same pair, and none of another one', () => {
    const before = of.subjectFrom({ ...of.namedCase('russia-china'), year: 2014 }, cases)!;
    const same = of.subjectFrom(of.namedPair('CHN', 'RUS'), cases, before)!;
    expect(same).toMatchObject({ third: 'USA', year: 2014, caseId: 'russia-china' });
    const other = of.subjectFrom(of.namedPair('IND', 'PAK'), cases, before)!;
    expect(other).toEqual({ pair: ['IND', 'PAK'] });
    expect(of.caseAddress(other)).toBe('IND-PAK-USA');
    expect(of.caseAddress(of.subjectFrom(of.namedPair('USA', 'CHN'), cases, before)!)).toBe(
      'USA-CHN-RUS',
    );
  });

  it('is another case where another third party is named', () => {
    const before = of.subjectFrom(of.namedCase('russia-china'), cases)!;
    const other = of.subjectFrom({ pair: ['RUS', 'CHN'], third: 'JPN' }, cases, before)!;
    expect(of.caseAddress(other)).toBe('RUS-CHN-JPN');
  });

  it('stays what it was on a page that is about none', () => {
    const before = of.subjectFrom(of.namedCase('russia-china'), cases)!;
    expect(of.subjectFrom({}, cases, before)).toBe(before);
  });
});
