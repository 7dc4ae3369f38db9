import { Document, isMap, isPair, isScalar, isSeq, parseDocument, visit, type Node } from 'yaml';
import { pairFiles, yamlText } from './files.js';
import { namesOf, textWith } from './names.js';
import type { StarterClaim } from './starter-claims.js';

export interface NewCase {
  readonly id: string;
  readonly states: readonly [a: number, b: number, third: number];
  readonly asOf: number;
  /** The first year that was asked for. */
  readonly lookedFrom: number;
  /** Claims that can be decided, each with its window and the years that have a value. */
  readonly claims: readonly {
    readonly claim: StarterClaim;
    readonly window: readonly [number, number];
    readonly covered: readonly [first: number, last: number];
  }[];
  /** Claims that cannot, with the reason. */
  readonly leftOut: readonly { readonly claim: StarterClaim; readonly why: string }[];
  /** Where the schemas lie, seen from the folder of the case: editors read them there. */
  readonly schemas: string;
}

type Names = Readonly<Record<string, string>>;

/** The four files of a case to begin with, each with comments that say what to edit. */
export function newCaseFiles(subject: NewCase): Record<string, string> {
  const names = namesOf(...subject.states);
  const template = pairFiles(...subject.states);
  const bodies = {
    'case.yaml': caseText(template['case.yaml']!, subject),
    'readings.yaml': readingsText(template['readings.yaml']!),
    'claims.yaml': claimsText(subject, names),
    'evidence.yaml': evidenceText(),
  };
  return Object.fromEntries(
    Object.entries(bodies).map(([name, text]) => [name, `${schemaLine(name, subject)}\n${text}`]),
  );
}

/** The comment by which editors find the schema of a file. */
const schemaLine = (name: string, { schemas }: NewCase): string =>
  `# yaml-language-server: $schema=${schemas}/${name.replace('.yaml', '.schema.json')}`;

const text = (document: Document): string => yamlText(document, 100);

/** Comment lines above a key of the file. */
function above(document: Document, key: string, lines: readonly string[]): void {
  if (!isMap(document.contents)) return;
  const pair = document.contents.items.find(
    (entry) => isScalar(entry.key) && entry.key.value === key,
  );
  if (isPair(pair) && isScalar(pair.key)) pair.key.commentBefore = comment(lines);
}

const comment = (lines: readonly string[]): string => lines.map((line) => ` ${line}`).join('\n');

function caseText(template: string, { id, asOf }: NewCase): string {
  const document = parseDocument(template);
  document.commentBefore = comment([
    'What the case is about. A is the first of the pair, B the second, K the first third party.',
    'Lines that begin with "Edit" say what to change first; delete them as you go.',
  ]);
  document.set('id', id);
  document.set('asOf', asOf);
  above(document, 'title', ['Edit: your title and your question.']);
  above(document, 'period', ['Edit: the first and last year that figures show.']);
  above(document, 'asOf', [
    'Edit: the last year that is looked at. Windows of claims and dates of facts may not pass it.',
  ]);
  above(document, 'series', [
    'Edit: dates to mark in figures, states that the two compete over, and the works that your facts rest on:',
    'events:',
    '  - { date: 2014-03, label: A few words }',
    'arena: [KAZ, UZB]',
    'sources:',
    '  - id: author2024',
    '    title: Title of the work',
    '    citation: Author, A. (2024). Title of the work. Where it was published.',
    '    url: https://example.org/page',
    '',
    'Edit: the charts of the report. counterpoise measure --help lists the measures.',
  ]);
  return text(document);
}

function readingsText(template: string): string {
  const document = parseDocument(template);
  document.commentBefore = comment([
    'Questions, their rival readings, and what each reading expects to be seen. The rows are those that any pair is',
    'assessed with; what they expect holds for any pair and knows nothing of yours.',
    'Edit: argue in "because" why each reading of your case expects what it does, and change "expect" where your pair',
    'differs. Write it before you look at the values: an expectation fitted to the data tests nothing.',
    'expect: high, rather-high, middle, rather-low, low or any (yes, no or any where kind is yes-no).',
  ]);
  above(document, 'questions', [
    'Edit: statements that name what is argued about your pair. Readings of one question exclude one another.',
  ]);
  return text(document);
}

function claimsText({ claims, leftOut, lookedFrom }: NewCase, names: Names): string {
  const document = new Document({ claims: [] as unknown[] });
  document.commentBefore = comment([
    'What is claimed about the relationship, one by one, and how each claim is tested.',
    'The claims below are guesses to start from: the program looked up which years have values, never the values. Keep',
    'those that somebody makes of your pair, in your own words and with the direction that is claimed; delete the others.',
    'One central test decides a claim. delta is the smallest difference that matters, why says why: write both before you look',
    'at a value. The claim is supported, contradicted or without a difference that matters where the probability is .95,',
    'leans where it is .8, and is open else. Tests under side: or robustness: are shown beside it and decide nothing.',
  ]);
  const list = document.get('claims');
  if (!isSeq(list)) return text(document);
  list.flow = false;
  claims.forEach((entry, index) =>
    list.add(claimNode(document, entry, index + 1, lookedFrom, names)),
  );
  positions.forEach((position, index) => {
    const node = document.createNode({
      id: `C${claims.length + index + 1}`,
      ...named(position, names),
    });
    node.commentBefore = comment([positionEdits[index]!]);
    node.spaceBefore = true;
    list.add(node);
  });
  document.comment = comment([
    ...documentedExample,
    ...(leftOut.length === 0
      ? []
      : [
          '',
          'Left out, since too few years of the panel have a value for this pair:',
          ...leftOut.map(({ claim, why }) => `- ${textWith(claim.statement, names)} (${why})`),
        ]),
  ]);
  return text(document);
}

function claimNode(
  document: Document,
  { claim, window, covered }: NewCase['claims'][number],
  number: number,
  lookedFrom: number,
  names: Names,
): Node {
  const { level, dimension, statement, expectation, delta, why, fit, edit } = claim;
  const node = document.createNode({
    id: `C${number}`,
    level,
    dimension,
    kind: 'measured',
    ...named({ statement, expectation }, names),
    years: window,
    fit,
    central: {
      because: 'Edit: say why this test is the one that the sentence needs.',
      ...(delta === undefined ? {} : { delta, why }),
      test: named(claim.test(window), names),
    },
  });
  visit(node, {
    Pair: (_, { key, value }) => {
      if (!isScalar(key)) return;
      if (
        (key.value === 'observe' && isMap(value)) ||
        ((key.value === 'window' || key.value === 'years') && isSeq(value))
      )
        value.flow = true;
      if (key.value === 'values' && isSeq(value)) value.flow = true;
    },
  });
  node.commentBefore = comment([
    `Edit: ${textWith(edit, names)}`,
    `Years with values since ${lookedFrom}: ${covered[0]}-${covered[1]}.`,
  ]);
  node.spaceBefore = number > 1;
  return node;
}

/** The value with the names of the states in every text. */
function named<T>(value: T, names: Names): T {
  return JSON.parse(JSON.stringify(value), (_, entry: unknown) =>
    typeof entry === 'string' ? textWith(entry, names) : entry,
  ) as T;
}

const positions = [
  {
    level: 'external',
    dimension: 'composite',
    kind: 'interpretive',
    statement: '{A} and {B} are close because of what {K} does.',
    entersAs: { reading: 'consequence' },
  },
] as const;

const positionEdits = [
  'Edit: a position that an author takes. It argues for a reading and is never evidence; no data decide it.',
] as const;

const documentedExample = [
  'A claim that is on record, with the fact that it rests on in evidence.yaml:',
  '- id: D1',
  '  level: mutual',
  '  dimension: security',
  '  kind: documented',
  '  statement: What the two did, in your own words.',
  '  facts: [agreement-2024]',
];

function evidenceText(): string {
  return `# Facts that you code by hand, each with its date and a source that case.yaml lists. Empty to begin with: the case is
# then weighed on data alone.
# Edit: put facts in place of [] like this one, and name each in the facts of a claim of kind documented.
#   - id: agreement-2024
#     title: A few words
#     statement: What happened, in your own words.
#     date: 2024-05
#     actors: [A-CODE, B-CODE]
#     source: author2024
#     grade: scholarly
#     section: page 12
#     url: https://example.org/page
#     claims: [D1]
#     dimension: security
#     reliability: 0.9
#     weights:
#       what: { rivalry: -6, distance: -3, convenience: -3, partnership: 0, alliance: 0, other: -3 }
#     because: Why the fact is more to be expected under one reading than under another.
# weights: decibels for every reading of a question, relative to the reading that fits best, which has 0: -3 is somewhat
# less to be expected, -10 ten times less; 0, -3, -6, -10, -20 and -30 are the steps.
# From -6 on a fact needs a second source. grade: primary, scholarly, press, secondary or recalled.
#     references: [{ citation: Another page that reports the fact., url: https://example.org/another }]
facts: []
`;
}
