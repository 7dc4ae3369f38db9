import { describe, expect, it } from 'vitest';
import { hrefOf, linked, reportPath, type Places } from '../../src/web/components/report-links.js';
import { areThree, caseOn } from '../../src/web/state/case-on.js';

const places: Places = {
  subject: 'russia-china',
  here: new Set(['source-nmc', 'levels']),
  report: '/api/report/russia-china',
  board: '/evidence/russia-china',
};

describe('links of the report on the page of a case', () => {
  it.each([
    ['levels', '#levels'],
    ['source-nmc', '#source-nmc'],
    ['evidence-treaty-2001', '/evidence/russia-china?item=treaty-2001'],
    ['claim-C40', '/evidence/russia-china?claim=C40'],
    ['evidence', '/evidence/russia-china'],
    ['not-observed', '/api/report/russia-china#not-observed'],
  ])('%s leads to %s', (anchor, href) => {
    expect(hrefOf(anchor, places)).toBe(href);
  });

  it('open an item of evidence as it weighs for the question on whose answer they stand', () => {
    const href = '/evidence/russia-china?item=treaty-2001&q=dependence';
    expect(hrefOf('evidence-treaty-2001', { ...places, question: 'dependence' })).toBe(href);
    const { state } = linked(
      {
        ...{ id: 'ladder-question-dependence', chart: 'evidence-ladder', subtitle: '', footer: '' },
        ...{ state: { items: [{ href: '#evidence-treaty-2001' }] }, dataTitle: 'Numbers' },
      },
      places,
    );
    expect(state).toEqual({ items: [{ href }] });
  });

  it('lead to the report where there is no board', () => {
    const without = { ...places, board: undefined };
    expect(hrefOf('claim-C40', without)).toBe('/api/report/russia-china#claim-C40');
  });

  it('are changed in the words of a figure and in what its chart draws, and nowhere else', () => {
    const figure = linked(
      {
        id: 'ladder',
        chart: 'evidence-ladder',
        state: { items: [{ title: '#claim-C40', href: '#claim-C40' }, { title: 'none' }] },
        subtitle: 'Text',
        footer: '<a href="#source-nmc">NMC</a>, <a href="https://x.org/#a">x</a>',
        notes: '<a href="#evidence">all</a>',
        dataTitle: 'Numbers',
      },
      places,
    );
    expect(figure.state).toEqual({
      items: [{ title: '#claim-C40', href: '/evidence/russia-china?claim=C40' }, { title: 'none' }],
    });
    expect(figure.footer).toBe('<a href="#source-nmc">NMC</a>, <a href="https://x.org/#a">x</a>');
    expect(figure.notes).toBe('<a href="/evidence/russia-china">all</a>');
  });
});

it('the report of a subject has an address: of a case, of three states, in a site without a server', () => {
  expect(reportPath('us-india', {}, false)).toBe('/api/report/us-india');
  expect(reportPath('us-india', { asOf: 2010 }, false)).toBe('/api/report/us-india?asOf=2010');
  expect(reportPath('IND-USA-CHN', { asOf: 2010 }, false)).toBe(
    '/api/report?asOf=2010&state=IND&state=USA&third=CHN',
  );
  expect(reportPath('us-india', { asOf: 2010, weights: 'hand' }, false)).toBe(
    '/api/report/us-india?asOf=2010&weights=hand',
  );
  expect(reportPath('us-india', {}, true)).toBe('/report/us-india.html');
});

it('three states are three, and a case on them is found in either order', () => {
  expect(areThree({ a: 'IND', b: 'USA', third: 'CHN' })).toBe(true);
  expect(areThree({ a: 'IND', b: 'CHN', third: 'CHN' })).toBe(false);
  expect(areThree({ a: 'IND', b: 'USA', third: '' })).toBe(false);
  const [listed] = [
    {
      id: 'us-india',
      title: '',
      question: '',
      pair: ['USA', 'IND'],
      third: ['CHN'],
      claims: 1,
      digest: '',
    },
  ] as const;
  expect(caseOn({ a: 'IND', b: 'USA', third: 'CHN' }, [listed])).toBe(listed);
  expect(caseOn({ a: 'IND', b: 'CHN', third: 'USA' }, [listed])).toBeUndefined();
});
