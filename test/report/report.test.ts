import { createHash } from 'node:crypto';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { Assessment, QuestionResult } from '../../src/contract/index.js';
import { renderReport } from '../../src/report/report.js';
import { assessmentFixture, manifestFixture, quarrelsomeFixture } from '../support/assessment.js';

const render = (assessment: Assessment): string =>
  renderReport(assessment, manifestFixture(assessment));

const assessment = quarrelsomeFixture();
const page = render(assessment);

interface Found {
  readonly textContent: string;
  readonly innerHTML: string;
  getAttribute(name: string): string | null;
}
interface Page {
  querySelector(selector: string): Found | null;
  querySelectorAll(selector: string): readonly Found[];
}
const { document } = parseHTML(page) as unknown as { document: Page };
const all = (selector: string): Found[] => [...document.querySelectorAll(selector)];

/** Elements that never have an end tag. */
const empty = new Set(['meta', 'link', 'br', 'input', 'hr', 'img']);

/** Problems of nesting: an end tag without its start, or a start without its end. */
function nesting(html: string): string[] {
  const open: string[] = [];
  const problems: string[] = [];
  const text = html.replace(/<(script|style)>[\s\S]*?<\/\1>/g, '').replace(/<!doctype html>/, '');
  for (const [tag, close, name = '', , self] of text.matchAll(
    /<(\/?)([a-zA-Z][\w-]*)((?:\s[^<>]*?)?)(\/?)>/g,
  )) {
    if (empty.has(name) || self === '/') continue;
    if (close === '') open.push(name);
    else if (open.pop() !== name) problems.push(tag);
  }
  return [...problems, ...open];
}

describe('the page', () => {
  it('is well nested and has no stray angle bracket', () => {
    expect(nesting(page)).toEqual([]);
    const text = page.replace(/<(script|style)>[\s\S]*?<\/\1>/g, '').replace(/<[^<>]+>/g, '');
    expect(text).not.toMatch(/[<>]/);
    expect(text).not.toMatch(/undefined|NaN|Infinity|\[object|null\b/);
  });

  it('has each id once, and every anchor and reference resolves', () => {
    const ids = all('[id]').map((element) => element.getAttribute('id')!);
    expect(ids.length - new Set(ids).size).toBe(0);
    const known = new Set(ids);
    const targets = all('a[href^="#"], use[href^="#"]').map((a) =>
      a.getAttribute('href')!.slice(1),
    );
    const labels = all('[aria-labelledby], [aria-describedby]').flatMap((element) => [
      element.getAttribute('aria-labelledby') ?? [],
      element.getAttribute('aria-describedby') ?? [],
    ]);
    const fills = [...page.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id!);
    expect(targets.length).toBeGreaterThan(200);
    expect([...targets, ...labels.flat(), ...fills].filter((id) => !known.has(id))).toEqual([]);
  });

  it('loads nothing: no resource has an address', () => {
    expect(all('img, iframe, object, embed, video, audio, script[src]')).toHaveLength(0);
    expect(all('link').map((link) => link.getAttribute('href'))).toEqual(['data:,']);
    expect(page).not.toMatch(/@import|@font-face|url\((?!#)/);
    for (const element of all('[src]')) expect(element.getAttribute('src')).toBeNull();
  });

  it('has a policy that allows its own style and script and nothing else', () => {
    const policy = document
      .querySelector('meta[http-equiv="Content-Security-Policy"]')!
      .getAttribute('content')!;
    expect(policy).toContain("default-src 'none'");
    for (const name of ['style', 'script']) {
      const text = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(page)![1]!;
      const hash = createHash('sha256').update(text).digest('base64');
      expect(policy).toContain(`${name}-src 'sha256-${hash}'`);
    }
    expect(page).not.toMatch(/\sstyle="|\son[a-z]+="/);
  });

  it('says its language, title and description, and has one first heading', () => {
    expect(page).toMatch(/^<!doctype html>\s*<html lang="en">/);
    expect(document.querySelector('title')!.textContent).toContain(assessment.case.title);
    expect(document.querySelector('meta[name="description"]')!.getAttribute('content')).toBe(
      assessment.headline,
    );
    expect(all('h1')).toHaveLength(1);
    expect(document.querySelector('a.skip')!.getAttribute('href')).toBe('#main');
  });

  it('gives the same bytes for the same assessment', () => {
    expect(render(quarrelsomeFixture())).toBe(page);
  });
});

describe('what it says', () => {
  it('begins with the answer, and comes to detail last', () => {
    const order = ['answer', 'how-sure', 'why', 'not-observed', 'series', 'claims', 'evidence'].map(
      (id) => page.indexOf(` id="${id}"`),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
  });

  it('has a row for every claim, every item of evidence, every hole and every source', () => {
    expect(all('#claims-table tr[data-group]')).toHaveLength(assessment.claims.length);
    expect(all('[id^="evidence-"]').length).toBe(assessment.evidence.length + 1);
    expect(all('tr[id^="hole-"]')).toHaveLength(assessment.holes.length);
    expect(all('.sources > li')).toHaveLength(assessment.sources.length);
  });

  it('draws every figure at both widths, with its numbers as a table', () => {
    const figures = all('figure').length;
    // Containment and its channels, alignment and its profile, dependence; the map of the contest, its two channels,
    // and the matrix of bodies; relations where the panel has estimates.
    const relations = assessment.relations?.pairs.length ?? 0;
    const composites = 5 + 4 + 2 + relations;
    // Other choices of the likelihood are drawn where another reading comes first, else told.
    const drawn = all('figure[id^="sweeps-"]').length;
    const told = page.split('at every sharpness of the expectations').length - 1;
    expect(drawn + told).toBe(assessment.questions.length);
    expect(told).toBeGreaterThan(0);
    expect(figures).toBe(
      3 * assessment.questions.length + drawn + assessment.series.length + composites + 2,
    );
    expect(all('figure .wide svg')).toHaveLength(figures);
    expect(all('figure .narrow svg')).toHaveLength(figures);
    expect(all('figure details table')).toHaveLength(figures);
    // The answers, series, relations, small multiples, the matrix, and of the contest the map and trade are drawn once more for paper.
    const again = 1 + assessment.series.length + relations + 4 + 2;
    expect(all('figure .paper svg').length).toBe(again);
    expect(all('figure svg > title').length).toBe(2 * figures + again);
  });

  it('puts contradictions before the table of claims', () => {
    const contradicted = assessment.claims.find(({ verdict }) => verdict === 'contradicted')!;
    const box = document.querySelector('#against-the-case')!.textContent;
    expect(box).toContain(contradicted.statement);
    // Directly after the answer, before how sure it is.
    expect(page.indexOf('id="answer"')).toBeLessThan(page.indexOf('id="against-the-case"'));
    expect(page.indexOf('id="against-the-case"')).toBeLessThan(page.indexOf('id="how-sure"'));
  });

  it('says where the evidence leaves the conclusion of the work that the case tests', () => {
    const thesis = assessment.case.theses![0]!;
    const asked = assessment.questions.find(({ id }) => id === thesis.question)!;
    expect(asked.leader).not.toBe(thesis.reading);
    const box = document.querySelector('#against-the-case')!.textContent;
    expect(box).toContain(thesis.source);
    const agreeing = render({
      ...assessment,
      case: { ...assessment.case, theses: [{ ...thesis, reading: asked.leader }] },
    });
    expect(agreeing).not.toContain('The conclusion of “');
    expect(box).toContain('A conclusion counts as contradicted when it has 5% or less.');
    expect(agreeing).not.toContain('A conclusion counts');
  });

  it('sets a conclusion with more than 5% apart from what is contradicted', () => {
    const { question: id, reading } = assessment.case.theses![0]!;
    const withShare = (share: number): string[] => {
      const questions = assessment.questions.map((question) => {
        if (question.id !== id) return question;
        const readings = question.readings.map((one) =>
          one.id === reading ? { ...one, posterior: share } : one,
        );
        return { ...question, readings };
      });
      const { document: made } = parseHTML(render({ ...assessment, questions })) as unknown as {
        document: Page;
      };
      return [...made.querySelectorAll('#against-the-case .alert')]
        .map((box) => box.textContent.replace(/\s+/g, ' '))
        .filter((text) => text.includes('The conclusion of “'));
    };
    const contradicted = withShare(0.049);
    expect(contradicted).toHaveLength(1);
    expect(contradicted[0]).toContain('Where the data contradict the case');
    expect(contradicted[0]).toContain('has 5% and lies');
    const unborne = withShare(0.051);
    expect(unborne).toHaveLength(1);
    expect(unborne[0]).toContain('Where the evidence does not bear out the case');
    expect(unborne[0]).toMatch(/Not borne out: .* has 5% and lies/);
  });

  it('gives measure, parameters, window and data with every predicate', () => {
    const claim = assessment.claims.find(({ predicates }) => (predicates ?? []).length > 0)!;
    const row = document.querySelector(`#claim-${claim.id}`)!.textContent;
    for (const { measure, window, threshold } of claim.predicates!) {
      expect(row).toContain(measure);
      expect(row).toContain(String(window[0]));
      expect(row).toContain(threshold);
    }
  });

  it('gives the address of a source once', () => {
    const shown = all('.sources > li').map(({ textContent }) => textContent);
    assessment.sources.forEach(({ url }, i) => {
      if (url !== '') expect(shown[i]!.split(url)).toHaveLength(2);
    });
    const addresses = all('.sources .url a').map((link) => link.getAttribute('href'));
    expect(addresses.length).toBeGreaterThan(assessment.sources.length / 2);
    for (const one of addresses) expect(one).toMatch(/[^.,;)]$/);
  });

  it('names the data version, the seed and the command, and no clock, host or path', () => {
    const run = document.querySelector('#run')!.textContent;
    expect(run).toContain(assessment.dataVersion);
    expect(run).toContain(`--seed ${assessment.seed}`);
    expect(page).not.toMatch(/\/(home|root|work|tmp|Users)\//);
    expect(page).not.toMatch(/\d\d:\d\d:\d\d/);
  });
});

describe('judgements that a case leaves open', () => {
  const open = render({
    ...assessment,
    evidence: assessment.evidence.map((item) =>
      item.id === 'three-nos'
        ? { ...item, ranges: { weights: { what: { alliance: [-10, -3] } } } }
        : item.id === 'defence-pact'
          ? { ...item, ranges: { probability: [0.7, 0.95] } }
          : item,
    ),
  });
  const rowOf = (html: string, id: string): string =>
    (parseHTML(html) as unknown as { document: Page }).document
      .querySelector(`#evidence-${id}`)!
      .textContent.replaceAll(/\s+/g, ' ');

  it('stand with the fact that they weigh, and with the row that they expect', () => {
    const alliance = assessment.questions[0]!.readings.find(({ id }) => id === 'alliance')!;
    expect(rowOf(open, 'three-nos')).toContain(
      `Range, of which the middle counts: ${alliance.title}, −10.0 to −3.0 dB`,
    );
    expect(rowOf(open, 'defence-pact')).toContain(
      'range: what is expected has a probability of 0.70 to 0.95',
    );
  });

  it('are told nowhere else', () => {
    for (const id of ['three-nos', 'defence-pact', 'treaty-2001'])
      expect(rowOf(page, id)).not.toMatch(/range/i);
    expect(rowOf(open, 'treaty-2001')).not.toMatch(/range/i);
  });
});

describe('where nobody leads', () => {
  const standing = (of: QuestionResult['standing']): Assessment => ({
    ...assessment,
    questions: assessment.questions.map((question) => ({ ...question, standing: of })),
    case: {
      ...assessment.case,
      theses: [
        { ...assessment.case.theses![0]!, reading: assessment.questions[0]!.readings.at(-1)!.id },
      ],
    },
    evidence:
      of === 'no-evidence'
        ? assessment.evidence.map((item) => ({ ...item, weight: {} }))
        : assessment.evidence,
  });
  const partOf = (html: string, id: string): string =>
    (parseHTML(html) as unknown as { document: Page }).document.querySelector(`#${id}`)!.innerHTML;
  const titleOf = (id: string): string =>
    assessment.questions.flatMap(({ readings }) => readings).find((r) => r.id === id)!.title;

  it('calls two level readings level, from the tile to the ladder', () => {
    const html = render(standing('level'));
    expect(html.match(/<strong>Undecided<\/strong>/g)).toHaveLength(assessment.questions.length);
    expect(html).not.toMatch(/of draws keep|keeps the lead|the lead from|<th[^>]*>Leads then/);
    expect(partOf(html, 'how-sure')).toMatch(/<h3>Undecided between “[^<]*; the draws split/);
    expect(partOf(html, 'why')).toMatch(/<h3>Undecided between “[^<]*”: all evidence together/);
    expect(partOf(html, 'why')).not.toContain('favours');
    expect(nesting(html)).toEqual([]);
  });

  it('names no reading first where nothing is observed', () => {
    const html = render(standing('no-evidence'));
    expect(html).not.toMatch(/of draws keep|Undecided|keeps the lead|Leaving one out/);
    const why = partOf(html, 'why');
    expect(why.match(/No observation distinguishes the readings\./g)).toHaveLength(
      assessment.questions.length,
    );
    for (const { leader, runnerUp } of assessment.questions)
      for (const id of [leader, runnerUp]) expect(why).not.toContain(titleOf(id));
    expect(partOf(html, 'how-sure')).toContain('<a href="#not-observed">');
    expect(html).not.toContain('The conclusion of “');
    expect(html).not.toContain('Evidence by readings');
    expect(nesting(html)).toEqual([]);
  });

  it('sets the evidence beside the readings, with a mark in every cell and the sums below', () => {
    const [question] = assessment.questions;
    const [table] = page.match(/<table class="plain ach">[^]*?<\/table>/)!;
    const { items, readings } = question!.matrix;
    expect(table.match(/<td class="num mark-[cni]">/g)).toHaveLength(
      items.length * readings.length,
    );
    for (const { title } of question!.readings) expect(table).toContain(title);
    const foot = table.slice(table.indexOf('<tfoot>'));
    for (const { inconsistency } of readings)
      expect(foot).toContain(`>${inconsistency.toFixed(1)}</td>`);
    const order = items.map(({ id }) => table.indexOf(`#evidence-${id}"`));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(page).toMatch(/has the least, (?:and|though)/);
  });

  it('says how the removals are sorted, and whose posterior is given', () => {
    const [question] = assessment.questions;
    const table = partOf(page, 'how-sure');
    expect(table).toMatch(
      new RegExp(`leave “${titleOf(question!.leader)}” the lowest odds against its best rival`),
    );
    expect(table).toMatch(/Sorted\s+by the posterior shown, lowest first/);
    expect(table).toContain('>Its posterior</th>');
    const [first] = table.match(/<table class="plain">[^]*?<\/table>/)!;
    const rows = first.split('<tr>').slice(2);
    const shown = rows.map((row) => ({
      changes: row.includes('<b>'),
      posterior: Number(/class="num">(\d+)%/.exec(row)![1]),
    }));
    const sorted = [...shown].sort(
      (a, b) => Number(b.changes) - Number(a.changes) || a.posterior - b.posterior,
    );
    expect(shown.length).toBeGreaterThan(2);
    expect(shown).toEqual(sorted);
  });
});

describe('bodies that are partly coded', () => {
  const wordsOf = (html: string, id: string): string =>
    html.split(`<section class="part" id="${id}"`)[1]!.split('</section>')[0]!.replace(/\s+/g, ' ');

  it('are named where they are shown and where they are not counted', () => {
    const { institutions, contest } = assessment;
    const [name] = institutions!.bodies.flatMap((body) => (body.members === null ? body.name : []));
    const sets = wordsOf(page, 'institutions');
    expect(sets).toContain(`Only some members are coded of: ${name}`);
    expect(sets).toContain('leave them out');
    const [channel] = contest!.channels;
    const counted = render({
      ...assessment,
      contest: { channels: [{ ...channel!, id: 'institutions', unit: 'bodies' }] },
    });
    const words = `only some members are coded: ${name}`;
    expect(wordsOf(counted, 'contest')).toContain(words);
    expect(wordsOf(page, 'contest')).not.toContain(words);
  });
});

describe('hostile and thin input', () => {
  const attack = `</script><img src=x onerror=alert(1)>"'&`;
  const hostile = JSON.parse(
    JSON.stringify(assessmentFixture(), (key, value: unknown) =>
      typeof value === 'string' &&
      [
        'title',
        'statement',
        'because',
        'label',
        'subtitle',
        'finding',
        'citation',
        'answer',
      ].includes(key)
        ? `${value}${attack}`
        : key === 'url'
          ? 'javascript:alert(1)'
          : value,
    ),
  ) as Assessment;
  const hostilePage = render(hostile);

  it('escapes every text', () => {
    expect(hostilePage).not.toContain('<img');
    expect(hostilePage.match(/<script/g)).toHaveLength(1);
    expect(hostilePage.match(/<\/script/g)).toHaveLength(1);
    expect(nesting(hostilePage)).toEqual([]);
  });

  it('escapes the title in the style sheet, which prints it at the foot of each page', () => {
    const [style] = /<style>[\s\S]*<\/style>/.exec(hostilePage)!;
    const foot = /@bottom-left\{content:("(?:[^"\\\n]|\\.)*");/.exec(style)![1]!;
    expect(foot).not.toContain('<');
    const read = foot
      .slice(1, -1)
      .replace(/\\([0-9a-f]+) /g, (_, code: string) => String.fromCodePoint(parseInt(code, 16)));
    expect(read).toBe(`${hostile.case.title}: assessment`);
  });

  it('links to web addresses only', () => {
    expect(hostilePage).not.toMatch(/href="javascript:/);
  });

  it('renders a case built from data alone: no claims, no facts, no series, no holes', () => {
    const thin: Assessment = {
      ...assessmentFixture(),
      claims: [],
      series: [],
      holes: [],
      evidence: assessmentFixture().evidence.filter(({ kind }) => kind === 'measured'),
    };
    const thinPage = render(thin);
    expect(nesting(thinPage)).toEqual([]);
    expect(thinPage).not.toContain('id="claims-table"');
    const ids = new Set([...thinPage.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const [, id] of thinPage.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(id);
  });
});
