import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCase } from '../../src/cases/index.js';
import { DataError, UsageError } from '../../src/core/errors.js';

const small = fileURLToPath(new URL('fixtures/small', import.meta.url));
let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'cases-'));
});
afterAll(() => {
  rmSync(scratch, { recursive: true });
});

type FileName = 'case.yaml' | 'readings.yaml' | 'claims.yaml' | 'evidence.yaml';

interface Fault {
  readonly name: string;
  readonly file: FileName;
  /** Text of the sound file, which occurs once, and what stands in its place. */
  readonly from: string;
  readonly to: string;
  readonly code: string;
  /** Text at whose first character the error must be, in the faulty file. */
  readonly at: string;
  readonly value?: unknown;
  readonly expected?: RegExp;
  readonly hint?: RegExp;
}

/** The small case with an effect before the test of its first claim. */
const effectOf = (estimate: string): string =>
  `side:
      - kind: effect
        label: drawn together
        estimate: ${estimate}
        window: [1980, 2018]
        sign: positive
    central:
`;

/** One side of a dilemma. */
const side =
  '{ because: It shows., delta: 0.1, why: noise, test: { kind: trend, label: up, observe: { measure: vote-kappa, of: [A, B] }, window: [2000, 2018], sign: positive } }';

/** Lists of aliases of lists of aliases: each line stands for ten times as much as the one before. */
const laughs = ['- &a0 [x, x, x, x, x, x, x, x, x, x]']
  .concat(
    Array.from({ length: 9 }, (_, at) => `- &a${at + 1} [${Array(10).fill(`*a${at}`).join(', ')}]`),
  )
  .map((line) => `      ${line}`)
  .join('\n');

const faults: readonly Fault[] = [
  {
    name: 'broken YAML',
    file: 'claims.yaml',
    from: '    statement: They vote alike.\n',
    to: '    statement: They vote: alike.\n',
    code: 'broken-yaml',
    at: 'They vote: alike.',
    expected: /valid YAML/,
    hint: /in quotes/,
  },
  {
    name: 'an alias inside its own anchor',
    file: 'claims.yaml',
    from: '    statement: They vote alike.\n',
    to: '    statement: &a\n      - *a\n',
    code: 'broken-yaml',
    at: '*a',
    value: 'ALIAS_OF_ITSELF',
    hint: /write the value out/,
  },
  {
    name: 'aliases that stand for millions of values',
    file: 'claims.yaml',
    from: '    statement: They vote alike.\n',
    to: `    statement:\n${laughs}\n`,
    code: 'broken-yaml',
    at: '*a0',
    value: 'MANY_ALIASES',
    hint: /write the values out/,
  },
  {
    name: 'lists nested without end',
    file: 'claims.yaml',
    from: '    statement: They vote alike.\n',
    to: `    statement: ${'['.repeat(60)}1${']'.repeat(60)}\n`,
    code: 'broken-yaml',
    at: `${'['.repeat(23)}1`,
    value: 'NESTED_TOO_DEEP',
    hint: /no deeper/,
  },
  {
    name: 'a key that would change every object',
    file: 'readings.yaml',
    from: 'kind: level',
    to: '__proto__: { kind: level }\n    kind: level',
    code: 'broken-yaml',
    at: '__proto__',
    value: 'RESERVED_KEY',
    hint: /another name/,
  },
  {
    name: 'a text with a NUL character',
    file: 'claims.yaml',
    from: 'statement: They vote alike.',
    to: 'statement: "They vote\\0 alike."',
    code: 'broken-yaml',
    at: '"They vote',
    value: 'NUL_CHARACTER',
    hint: /take the character out/,
  },
  {
    name: 'a mapping in the place of a key',
    file: 'claims.yaml',
    from: '    statement: They vote alike.\n',
    to: `    ${'? '.repeat(400)}They vote alike.\n`,
    code: 'broken-yaml',
    at: `${'? '.repeat(399)}They`,
    value: 'NO_PLAIN_KEY',
    hint: /one word/,
  },
  {
    name: 'a mapping of which no text can be made',
    file: 'readings.yaml',
    from: 'kind: level',
    to: 'kind: { toString: 1, valueOf: 2 }',
    code: 'wrong-value',
    at: '{ toString',
    value: '{"toString":1,"valueOf":2}',
  },
  {
    name: 'an id that every object has',
    file: 'case.yaml',
    from: 'id: small\n',
    to: 'id: constructor\n',
    code: 'wrong-value',
    at: 'constructor',
    value: 'constructor',
    expected: /reserved by programs/,
  },
  {
    name: 'the same key twice',
    file: 'case.yaml',
    from: 'asOf: 2018\n',
    to: 'asOf: 2018\nasOf: 2019\n',
    code: 'broken-yaml',
    at: 'asOf: 2019',
    hint: /keep one/,
  },
  {
    name: 'an alias without its anchor',
    file: 'case.yaml',
    from: '[GBR]',
    to: '*thirds',
    code: 'broken-yaml',
    at: '*thirds',
    hint: /anchor/,
  },
  {
    name: 'an empty file',
    file: 'evidence.yaml',
    from: readFileSync(join(small, 'evidence.yaml'), 'utf8'),
    to: '# nothing\n',
    code: 'wrong-value',
    at: '#',
    expected: /mapping/,
  },
  {
    name: 'an unknown key, with the nearest known one',
    file: 'readings.yaml',
    from: '    expect: { friends: high, rivals: low }\n',
    to: '    expct: { friends: high, rivals: low }\n',
    code: 'unknown-key',
    at: 'expct',
    value: 'expct',
    expected: /expect/,
    hint: /did you mean "expect"\?/,
  },
  {
    name: 'an unknown key inside a predicate, with the keys of its kind',
    file: 'claims.yaml',
    from: '        compare: above\n',
    to: '        compare: above\n        tolerence: 1\n',
    code: 'unknown-key',
    at: 'tolerence',
    expected: /kind, label, observe, window, compare, value, tolerance/,
    hint: /"tolerance"/,
  },
  {
    name: 'a missing key',
    file: 'readings.yaml',
    from: '    because: Friends ally.\n',
    to: '',
    code: 'missing-key',
    at: 'id: pact',
    expected: /text/,
    hint: /add because:/,
  },
  {
    name: 'a wrong type',
    file: 'case.yaml',
    from: 'asOf: 2018',
    to: 'asOf: soon',
    code: 'wrong-value',
    at: 'soon',
    value: 'soon',
    expected: /a number/,
  },
  {
    name: 'a key without a value',
    file: 'case.yaml',
    from: 'title: France and Germany',
    to: 'title:',
    code: 'wrong-value',
    at: '\nquestion',
    hint: /delete the key/,
  },
  {
    name: 'a window of one year',
    file: 'case.yaml',
    from: '[1955, 2020]',
    to: '[1955]',
    code: 'wrong-value',
    at: '[1955]',
    expected: /at least 2 entries/,
  },
  {
    name: 'a word that is none of the known ones',
    file: 'claims.yaml',
    from: '    level: mutual\n    dimension: norms',
    to: '    level: mutal\n    dimension: norms',
    code: 'wrong-value',
    at: 'mutal',
    value: 'mutal',
    expected: /external, mutual, multilateral, system/,
    hint: /did you mean "mutual"\?/,
  },
  {
    name: 'a test of no known kind',
    file: 'claims.yaml',
    from: '        kind: level',
    to: '        kind: levl',
    code: 'wrong-value',
    at: 'levl',
    value: 'levl',
    expected: /level, trend, .*difference, crossing, .*fact/,
    hint: /"level"/,
  },
  {
    name: 'more tests that must hold than there are',
    file: 'claims.yaml',
    from: `        kind: level
        label: above chance
        observe: { measure: vote-kappa, of: [A, B] }
        window: [2000, 2018]
        compare: above
        value: 0
`,
    to: `        kind: at-least
        label: most
        count: 3
        of:
          - &one
            kind: level
            label: above chance
            observe: { measure: vote-kappa, of: [A, B] }
            window: [2000, 2018]
            compare: above
            value: 0
          - *one
`,
    code: 'wrong-value',
    at: '3\n        of:',
    value: 3,
    expected: /from 1 to 2/,
    hint: /lower count/,
  },
  {
    name: 'a claim in the old form',
    file: 'claims.yaml',
    from: '    central:\n',
    to: '    predicates: []\n    central:\n',
    code: 'retired-key',
    at: 'predicates: []',
    expected: /central or halves/,
    hint: /under central:/,
  },
  {
    name: 'a best verdict, of the old form',
    file: 'claims.yaml',
    from: '    central:\n',
    to: '    atBest: { verdict: mixed }\n    central:\n',
    code: 'retired-key',
    at: 'atBest',
    hint: /under fit:/,
  },
  {
    name: 'a test that decides without a smallest difference',
    file: 'claims.yaml',
    from: '      delta: 0.05\n',
    to: '',
    code: 'missing-key',
    at: 'because: Alike',
    expected: /delta:/,
    hint: /before you look/,
  },
  {
    name: 'a change of level as what decides',
    file: 'claims.yaml',
    from: '        kind: level\n        label: above chance\n        observe: { measure: vote-kappa, of: [A, B] }\n        window: [2000, 2018]\n        compare: above\n        value: 0\n',
    to: '        kind: break\n        label: above chance\n        observe: { measure: vote-kappa, of: [A, B] }\n        window: [2000, 2018]\n        between: [2001, 2005]\n',
    code: 'wrong-value',
    at: 'kind: break',
    value: 'break',
    hint: /under side:/,
  },
  {
    name: 'a smallest ratio below one',
    file: 'claims.yaml',
    from: '        kind: level\n        label: above chance\n        observe: { measure: vote-kappa, of: [A, B] }\n        window: [2000, 2018]\n        compare: above\n        value: 0\n',
    to: '        kind: ratio\n        label: above chance\n        numerator: { observe: { measure: vote-kappa, of: [A, B] }, window: [2000, 2018] }\n        denominator: { observe: { measure: vote-kappa, of: [A, B] }, window: [1990, 1999] }\n        compare: above\n        value: 1\n',
    code: 'wrong-value',
    at: '0.05',
    value: 0.05,
    hint: /1\.25/,
  },
  {
    name: 'a claim without a fit',
    file: 'claims.yaml',
    from: '    fit: { kind: direct, because: The sentence is of votes. }\n',
    to: '',
    code: 'missing-key',
    at: 'id: C1',
    expected: /premise-only/,
  },
  {
    name: 'a premise without what would test the sentence',
    file: 'claims.yaml',
    from: '{ kind: direct,',
    to: '{ kind: premise-only,',
    code: 'missing-key',
    at: '{ kind: premise-only',
    hint: /needs:/,
  },
  {
    name: 'a basis that the file does not list',
    file: 'claims.yaml',
    from: '[V]',
    to: '[W]',
    code: 'unknown-basis',
    at: 'W]',
    value: 'W',
  },
  {
    name: 'two things that decide a claim',
    file: 'claims.yaml',
    from: '    central:\n',
    to: '    missing: Nothing measures it.\n    central:\n',
    code: 'claim-decided-twice',
    at: 'Nothing measures it.',
  },
  {
    name: 'a half with neither a test nor what is missing',
    file: 'claims.yaml',
    from: '    central:\n      because: Alike is beyond chance.\n      delta: 0.05\n      why: the bootstrap of a year\n      test:\n        kind: level\n        label: above chance\n        observe: { measure: vote-kappa, of: [A, B] }\n        window: [2000, 2018]\n        compare: above\n        value: 0\n',
    to: '    halves:\n      - half: they are near\n      - half: they vote alike\n        because: Alike is beyond chance.\n        delta: 0.05\n        why: the bootstrap of a year\n        test: { kind: level, label: above chance, observe: { measure: vote-kappa, of: [A, B] }, window: [2000, 2018], compare: above, value: 0 }\n',
    code: 'claim-without-ground',
    at: 'half: they are near',
    expected: /or missing/,
  },
  {
    name: 'a date that is none',
    file: 'evidence.yaml',
    from: 'date: 1963-01-22',
    to: 'date: 1963-02-30',
    code: 'wrong-value',
    at: '1963-02-30',
    expected: /YYYY-MM-DD/,
  },
  {
    name: 'a verdict typed into a claim',
    file: 'claims.yaml',
    from: '    statement: They vote alike.\n',
    to: '    statement: They vote alike.\n    verdict: supported\n',
    code: 'computed-not-typed',
    at: 'verdict: supported',
    hint: /delete verdict/,
  },
  {
    name: 'a status typed into a claim',
    file: 'claims.yaml',
    from: '    facts: [treaty]\n',
    to: '    facts: [treaty]\n    status: documented\n',
    code: 'computed-not-typed',
    at: 'status: documented',
  },
  {
    name: 'an unknown state',
    file: 'case.yaml',
    from: '[FRA, DEU]',
    to: '[FRA, Germny]',
    code: 'unknown-state',
    at: 'Germny',
    value: 'Germny',
    hint: /Germany/,
  },
  {
    name: 'an unknown role or state in a series',
    file: 'case.yaml',
    from: 'of: [A, B]',
    to: 'of: [A, strongest]',
    code: 'unknown-state',
    at: 'strongest',
    expected: /A, B, K, weaker, stronger/,
  },
  {
    name: 'an unknown actor',
    file: 'evidence.yaml',
    from: '[FRA, DEU]',
    to: '[FRA, XXX]',
    code: 'unknown-state',
    at: 'XXX',
  },
  {
    name: 'a state named twice',
    file: 'case.yaml',
    from: '[GBR]',
    to: '[France]',
    code: 'repeated-state',
    at: 'France]',
  },
  {
    name: 'three states in an observe',
    file: 'case.yaml',
    from: 'of: [A, B]',
    to: 'of: [A, B, K]',
    code: 'wrong-value',
    at: '[A, B, K]',
    hint: /third/,
  },
  {
    name: 'reversed years',
    file: 'claims.yaml',
    from: 'window: [2000, 2018]',
    to: 'window: [2018, 2000]',
    code: 'reversed-years',
    at: '[2018, 2000]',
    hint: /swap/,
  },
  {
    name: 'a window after asOf',
    file: 'claims.yaml',
    from: 'window: [2000, 2018]',
    to: 'window: [2000, 2019]',
    code: 'window-after-as-of',
    at: '[2000, 2019]',
    expected: /up to 2018/,
  },
  {
    name: 'asOf outside the period',
    file: 'case.yaml',
    from: 'asOf: 2018',
    to: 'asOf: 2021',
    code: 'wrong-value',
    at: '2021',
    expected: /1955-2020/,
  },
  {
    name: 'within without a tolerance',
    file: 'claims.yaml',
    from: 'compare: above',
    to: 'compare: within',
    code: 'wrong-value',
    at: 'within',
    hint: /add tolerance/,
  },
  {
    name: 'an unknown reading in an expectation',
    file: 'readings.yaml',
    from: '{ friends: high, rivals: low }',
    to: '{ friends: high, rival: low }',
    code: 'unknown-reading',
    at: 'rival: low',
    value: 'rival',
    expected: /friends, rivals, other/,
    hint: /"rivals"/,
  },
  {
    name: 'an unknown reading in an argument',
    file: 'claims.yaml',
    from: '{ reading: friends }',
    to: '{ reading: fiends }',
    code: 'unknown-reading',
    at: 'fiends',
    hint: /"friends"/,
  },
  {
    name: 'an expectation that does not fit the kind of the row',
    file: 'readings.yaml',
    from: "friends: 'yes'",
    to: 'friends: high',
    code: 'wrong-value',
    at: "high\n      rivals: 'no'",
    value: 'high',
    expected: /yes, no, any/,
  },
  {
    name: 'a row that neither looks nor waits',
    file: 'readings.yaml',
    from: '    waitsFor: [some-measure]\n',
    to: '',
    code: 'row-without-observation',
    at: 'id: pact',
    hint: /add one of the two/,
  },
  {
    name: 'a row that stands in for none',
    file: 'readings.yaml',
    from: '    waitsFor: [some-measure]\n',
    to: '    waitsFor: [some-measure]\n    standsInFor: pact\n',
    code: 'unknown-observation',
    at: 'pact\n    reliability',
  },
  {
    name: 'rows that stand in for each other',
    file: 'readings.yaml',
    from: '    observe: { measure: vote-kappa, of: [A, B] }\n    reliability: 1\n    expect: { friends: high, rivals: low }\n    because: Friends vote alike.\n  - id: pact\n    title: Pact\n',
    to: '    observe: { measure: vote-kappa, of: [A, B] }\n    standsInFor: pact\n    reliability: 1\n    expect: { friends: high, rivals: low }\n    because: Friends vote alike.\n  - id: pact\n    title: Pact\n    standsInFor: votes\n',
    code: 'circular-stand-in',
    at: 'pact\n    reliability: 1\n    expect: { friends',
    hint: /delete standsInFor of one/,
  },
  {
    name: 'a reading that how close two states are had before',
    file: 'readings.yaml',
    from: '      - { id: other, title: Other, statement: Neither. }\n',
    to: '      - { id: other, title: Other, statement: Neither. }\n      - { id: double-containment, title: Double, statement: Both. }\n',
    code: 'old-form',
    at: 'double-containment',
    hint: /a question of its own: `counterpoise cases new`/,
  },
  {
    name: 'needs of a reading that are no list',
    file: 'readings.yaml',
    from: 'statement: They like each other. }',
    to: 'statement: They like each other., needs: They help. }',
    code: 'wrong-value',
    at: 'They help.',
    value: 'They help.',
    expected: /list/,
  },
  {
    name: 'a case of a reading that is no text',
    file: 'readings.yaml',
    from: 'statement: They like each other. }',
    to: 'statement: They like each other., cases: [{ pair: A and B }] }',
    code: 'wrong-value',
    at: '{ pair',
    expected: /text/,
  },
  {
    name: 'a prior that does not add up',
    file: 'readings.yaml',
    from: '{ friends: 0.4, rivals: 0.4, other: 0.2 }',
    to: '{ friends: 0.4, rivals: 0.4, other: 0.3 }',
    code: 'wrong-prior',
    at: '{ friends: 0.4, rivals: 0.4, other: 0.3 }',
    expected: /adding up to 1/,
  },
  {
    name: 'a repeated id',
    file: 'claims.yaml',
    from: '  - id: C3',
    to: '  - id: C1',
    code: 'repeated-id',
    at: 'C1\n    level: mutual\n    dimension: composite',
  },
  {
    name: 'a measured claim without a ground',
    file: 'claims.yaml',
    from: readFileSync(join(small, 'claims.yaml'), 'utf8').match(/ {4}central:[^]*value: 0\n/)![0],
    to: '',
    code: 'claim-without-ground',
    at: 'id: C1',
    expected: /central, or halves, or missing, or pending/,
  },
  {
    name: 'a conditional by comparison that does not say how its cases were chosen',
    file: 'claims.yaml',
    from: '        value: 0\n',
    to: '        value: 0\n    conditional: { condition: they vote, consequence: they agree, by: comparison }\n',
    code: 'missing-key',
    at: '{ condition: they vote',
    expected: /chosen: the rule/,
  },
  {
    name: 'a conditional by comparison whose central test compares no cases',
    file: 'claims.yaml',
    from: '        value: 0\n',
    to: '        value: 0\n    conditional: { condition: they vote, consequence: they agree, by: comparison, chosen: By lot. }\n',
    code: 'wrong-value',
    at: 'comparison, chosen',
    value: 'comparison',
    expected: /at-least/,
  },
  {
    name: 'a conditional left to a simulation that is not pending',
    file: 'claims.yaml',
    from: '        value: 0\n',
    to: '        value: 0\n    conditional: { condition: they vote, consequence: they agree, by: simulation }\n',
    code: 'wrong-value',
    at: 'simulation }',
    value: 'simulation',
    expected: /pending: the simulation/,
  },
  {
    name: 'a conditional left to a simulation that says how cases were chosen',
    file: 'claims.yaml',
    from: readFileSync(join(small, 'claims.yaml'), 'utf8').match(/ {4}central:[^]*value: 0\n/)![0],
    to: '    conditional: { condition: they vote, consequence: they agree, by: simulation, chosen: By lot. }\n    pending: [model]\n',
    code: 'wrong-value',
    at: 'chosen: By lot.',
    expected: /no chosen/,
  },
  {
    name: 'a documented claim with a conditional',
    file: 'claims.yaml',
    from: '    facts: [treaty]\n',
    to: '    facts: [treaty]\n    conditional: { condition: they vote, consequence: they agree, by: comparison, chosen: By lot. }\n',
    code: 'claim-with-wrong-ground',
    at: 'conditional:',
  },
  {
    name: 'a dilemma of a state that does not exist',
    file: 'claims.yaml',
    from: '    entersAs: { reading: friends }\n',
    to: `    entersAs: { reading: friends }\n    dilemma: { of: Ruritania, gains: [${side}], costs: [${side}] }\n`,
    code: 'unknown-state',
    at: 'Ruritania',
    value: 'Ruritania',
  },
  {
    name: 'a cost of a dilemma without a smallest difference',
    file: 'claims.yaml',
    from: '    entersAs: { reading: friends }\n',
    to: `    entersAs: { reading: friends }\n    dilemma: { of: FRA, gains: [${side}], costs: [${side.replace('delta: 0.1, ', '')}] }\n`,
    code: 'missing-key',
    at: '{ because: It shows., why: noise',
    expected: /delta/,
  },
  {
    name: 'a documented claim without facts',
    file: 'claims.yaml',
    from: '    facts: [treaty]\n',
    to: '',
    code: 'claim-without-ground',
    at: 'id: C2',
    expected: /facts/,
  },
  {
    name: 'an interpretive claim that enters as nothing',
    file: 'claims.yaml',
    from: '    entersAs: { reading: friends }\n',
    to: '',
    code: 'claim-without-ground',
    at: 'id: C3',
    expected: /entersAs/,
  },
  {
    name: 'an interpretive claim with facts',
    file: 'claims.yaml',
    from: '    entersAs: { reading: friends }\n',
    to: '    entersAs: { reading: friends }\n    pending: [balancing]\n',
    code: 'claim-with-wrong-ground',
    at: 'pending',
  },
  {
    name: 'a fact that does not exist',
    file: 'claims.yaml',
    from: '[treaty]',
    to: '[traety]',
    code: 'unknown-fact',
    at: 'traety',
    value: 'traety',
    hint: /"treaty"/,
  },
  {
    name: 'a fact that does not name the claim',
    file: 'claims.yaml',
    from: '        value: 0\n',
    to: '        value: 0\n    facts: [treaty]\n',
    code: 'one-sided-reference',
    at: 'treaty]\n  - id: C2',
  },
  {
    name: 'a claim that does not name the fact',
    file: 'evidence.yaml',
    from: 'claims: [C2]',
    to: 'claims: [C2, C3]',
    code: 'one-sided-reference',
    at: 'C3]',
  },
  {
    name: 'a claim that does not exist',
    file: 'evidence.yaml',
    from: 'claims: [C2]',
    to: 'claims: [C2, C9]',
    code: 'unknown-claim',
    at: 'C9]',
  },
  {
    name: 'a source that does not exist',
    file: 'evidence.yaml',
    from: 'source: book',
    to: 'source: boook',
    code: 'unknown-source',
    at: 'boook',
    hint: /"book"/,
  },
  {
    name: 'a fact after asOf',
    file: 'evidence.yaml',
    from: 'date: 1963-01-22',
    to: 'date: 2019-01-22',
    code: 'fact-after-as-of',
    at: '2019-01-22',
    expected: /up to 2018/,
  },
  {
    name: 'a weight off the scale',
    file: 'evidence.yaml',
    from: 'rivals: -10',
    to: 'rivals: -5',
    code: 'wrong-value',
    at: '-5',
    value: -5,
    expected: /0, -3, -6, -10, -20, -30/,
  },
  {
    name: 'a range of weights with one off the scale',
    file: 'evidence.yaml',
    from: 'rivals: -10',
    to: 'rivals: [-10, -5]',
    code: 'wrong-value',
    at: '-5',
    value: -5,
    expected: /0, -3, -6, -10, -20, -30/,
  },
  {
    name: 'a range of weights with the higher first',
    file: 'evidence.yaml',
    from: 'rivals: -10',
    to: 'rivals: [-3, -10]',
    code: 'wrong-range',
    at: '[-3, -10]',
    hint: /exchange/,
  },
  {
    name: 'a range with the upper end first',
    file: 'readings.yaml',
    from: 'friends: high, rivals: low }\n',
    to: 'friends: [high, middle], rivals: low }\n',
    code: 'wrong-range',
    at: '[high, middle]',
    expected: /low, rather-low, middle, rather-high, high in this order/,
  },
  {
    name: 'a range of three',
    file: 'readings.yaml',
    from: 'friends: high, rivals: low }\n',
    to: 'friends: [low, middle, high], rivals: low }\n',
    code: 'wrong-value',
    at: '[low, middle, high]',
  },
  {
    name: 'a range that mixes kinds',
    file: 'readings.yaml',
    from: 'friends: high, rivals: low }\n',
    to: 'friends: [high, yes], rivals: low }\n',
    code: 'wrong-value',
    at: '[high, yes]',
    value: 'yes',
  },
  {
    name: 'a probability of a row that is not yes or no',
    file: 'readings.yaml',
    from: '    expect: { friends: high, rivals: low }\n',
    to: '    expect: { friends: high, rivals: low }\n    probability: [0.7, 0.9]\n',
    code: 'wrong-range',
    at: '[0.7, 0.9]',
    expected: /of kind yes-no/,
  },
  {
    name: 'an effect in a pair that names no third party',
    file: 'claims.yaml',
    from: 'central:\n',
    to: effectOf(
      '{ test: third-party-pull, outcome: votes, scope: pair, term: first, of: [A, B] }',
    ),
    code: 'missing-key',
    at: '{ test',
    expected: /text/,
    hint: /add third:/,
  },
  {
    name: 'an effect over all pairs that names a pair',
    file: 'claims.yaml',
    from: 'central:\n',
    to: effectOf(
      '{ test: third-party-pull, outcome: votes, scope: general, term: one, of: [A, B] }',
    ),
    code: 'unknown-key',
    at: 'of: [A, B] }',
    expected: /test, outcome, scope, term/,
  },
  {
    name: 'a term that an effect over all pairs does not have',
    file: 'claims.yaml',
    from: 'central:\n',
    to: effectOf('{ test: third-party-pull, outcome: votes, scope: general, term: first }'),
    code: 'wrong-value',
    at: 'first',
    expected: /^one, shared, both, rivals$/,
  },
  {
    name: 'a term that an effect in a pair does not have',
    file: 'claims.yaml',
    from: 'central:\n',
    to: effectOf(
      '{ test: third-party-pull, outcome: votes, scope: pair, term: both, of: [A, B], third: K }',
    ),
    code: 'wrong-value',
    at: 'both',
    expected: /^first, second, shared, rivals$/,
  },
  {
    name: 'rivals in a pair without the region of the others',
    file: 'claims.yaml',
    from: 'central:\n',
    to: effectOf(
      '{ test: third-party-pull, outcome: votes, scope: pair, term: rivals, of: [A, B], third: K }',
    ),
    code: 'missing-key',
    at: '{ test',
    expected: /Asia/,
    hint: /add region:/,
  },
  {
    name: 'a scope that no effect has',
    file: 'claims.yaml',
    from: 'central:\n',
    to: effectOf('{ test: third-party-pull, outcome: votes, scope: triad, term: one }'),
    code: 'wrong-value',
    at: 'triad',
    expected: /^general, pair$/,
  },
  {
    name: 'an unknown state in an effect',
    file: 'claims.yaml',
    from: 'central:\n',
    to: effectOf(
      '{ test: third-party-pull, outcome: votes, scope: pair, term: first, of: [A, Germny], third: K }',
    ),
    code: 'unknown-state',
    at: 'Germny',
    hint: /Germany/,
  },
  {
    name: 'an effect on a pair of a state with itself',
    file: 'claims.yaml',
    from: 'central:\n',
    to: effectOf(
      '{ test: third-party-pull, outcome: votes, scope: pair, term: first, of: [A, FRA], third: K }',
    ),
    code: 'repeated-state',
    at: 'FRA',
    hint: /another state/,
  },
  {
    name: 'a change of level that is looked for outside the window',
    file: 'claims.yaml',
    from: '    central:\n',
    to: '    side:\n      - kind: break\n        label: above chance\n        observe: { measure: vote-kappa, of: [A, B] }\n        window: [2000, 2018]\n        between: [1999, 2005]\n    central:\n',
    code: 'wrong-value',
    at: '[1999, 2005]',
    expected: /inside 2000-2018/,
  },
  {
    name: 'weights whose best reading is not 0',
    file: 'evidence.yaml',
    from: '{ friends: 0, rivals: -10, other: -3 }',
    to: '{ friends: -3, rivals: -10, other: -3 }',
    code: 'wrong-weights',
    at: '{ friends: -3',
    expected: /0 dB for the best-fitting reading/,
  },
  {
    name: 'weights that leave a reading out',
    file: 'evidence.yaml',
    from: '{ friends: 0, rivals: -10, other: -3 }',
    to: '{ friends: 0, rivals: -10 }',
    code: 'wrong-weights',
    at: '{ friends: 0, rivals: -10 }',
    hint: /other/,
  },
  {
    name: 'weights for a question that does not exist',
    file: 'evidence.yaml',
    from: '      what: {',
    to: '      waht: {',
    code: 'unknown-question',
    at: 'waht',
    hint: /"what"/,
  },
];

/** Line and column of a text in another, counted from 1. */
function placeOf(text: string, at: string): { line: number; column: number } {
  const before = text.slice(0, text.indexOf(at)).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

function thrownBy(load: () => unknown): unknown {
  try {
    load();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('a faulty case is refused with the place of the fault', () => {
  it.each(faults)('$name', (fault) => {
    const folder = join(scratch, fault.name.replaceAll(/\W+/g, '-'));
    cpSync(small, folder, { recursive: true });
    const file = join(folder, fault.file);
    const sound = readFileSync(file, 'utf8');
    expect(sound.split(fault.from)).toHaveLength(2);
    const faulty = sound.replace(fault.from, () => fault.to);
    writeFileSync(file, faulty);

    const error = thrownBy(() => loadCase(folder));
    expect(error).toBeInstanceOf(DataError);
    const { code, details, hint } = error as DataError;
    expect({ code, file: details.file }).toEqual({ code: fault.code, file });
    expect({ line: details.line, column: details.column }).toEqual(placeOf(faulty, fault.at));
    if ('value' in fault) expect(details.value).toBe(fault.value);
    expect(details.expected).toMatch(fault.expected ?? /./);
    expect(hint).toMatch(fault.hint ?? /./);
  });

  it('counts lines and columns from 1', () => {
    const folder = join(scratch, 'places');
    cpSync(small, folder, { recursive: true });
    writeFileSync(join(folder, 'case.yaml'), 'idd: small\ntitle: x\n');
    const { details } = thrownBy(() => loadCase(folder)) as DataError;
    expect([details.line, details.column]).toEqual([1, 1]);
  });

  it('names the other places that are wrong', () => {
    const folder = join(scratch, 'several');
    cpSync(small, folder, { recursive: true });
    const file = join(folder, 'readings.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('kind: level', 'kind: lvl').replace('yes-no', 'maybe'));
    const error = thrownBy(() => loadCase(folder)) as DataError;
    expect(error.details.line).toBe(12);
    expect(error.hint).toContain(`more to repair at ${file}:20:11`);
  });

  it('names a file that is missing', () => {
    const folder = join(scratch, 'missing');
    cpSync(small, folder, { recursive: true });
    rmSync(join(folder, 'readings.yaml'));
    const error = thrownBy(() => loadCase(folder)) as DataError;
    expect(error).toBeInstanceOf(DataError);
    expect(error.code).toBe('missing-file');
    expect(error.details.file).toBe(join(folder, 'readings.yaml'));
  });
});

describe('a case that does not exist', () => {
  it('is a usage error with the nearest case', () => {
    const error = thrownBy(() => loadCase('rusia-china')) as UsageError;
    expect(error).toBeInstanceOf(UsageError);
    expect(error.code).toBe('unknown-case');
    expect(error.hint).toMatch(/"russia-china"/);
  });

  it('is not the template', () => {
    const error = thrownBy(() => loadCase('any-pair')) as UsageError;
    expect(error).toBeInstanceOf(UsageError);
    expect(error.code).toBe('case-is-template');
  });
});

it('loads the sound case that the faults are made from', () => {
  const subject = loadCase(small);
  expect(subject.pair).toEqual([220, 255]);
  expect(subject.claims.map(({ id }) => id)).toEqual(['C1', 'C2', 'C3']);
});

it('loads a case without claims and evidence', () => {
  const folder = join(scratch, 'bare');
  cpSync(small, folder, { recursive: true });
  rmSync(join(folder, 'claims.yaml'));
  rmSync(join(folder, 'evidence.yaml'));
  expect(loadCase(folder)).toMatchObject({ claims: [], facts: [] });
});
