import { dirname, isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { CaseDocument, type CaseIssue, type Path, throwFirst } from '../../cases/document.js';
import { shaped } from '../../cases/shape.js';
import { didYouMean } from '../../core/closest.js';
import { quoted } from '../../core/quoted.js';
import { caseSize } from '../../store/read-bytes.js';
import { readText } from '../files/read-text.js';

const name = z.string().min(1);

const itemFamilies = ['binary', 'ordinal', 'count', 'continuous', 'hurdle'] as const;

const itemShape = z.strictObject({
  column: name,
  domain: name,
  family: z.enum(itemFamilies),
  sign: z.literal([1, -1]).optional(),
  transition: z.boolean().default(false),
  exposure: name.optional(),
  error: name.optional(),
  opportunity: z.boolean().default(false),
});

const deviation = z.number().min(0);
const above = z.number().min(1e-6);

/** How the states of a domain move, where that is given and not estimated: standard deviations. */
const dynamicsShape = z.strictObject({
  level: deviation,
  levelStep: deviation,
  deviation: deviation.default(0),
  deviationStep: deviation.default(0),
  persistence: z.number().min(-1).max(1).default(0),
});

const specShape = z.strictObject({
  data: name,
  unit: z
    .union([name, z.array(name).min(1)])
    .transform((unit) => (typeof unit === 'string' ? [unit] : unit)),
  period: name,
  domains: z.array(name).min(1),
  items: z.array(itemShape).min(1),
  opportunity: z.array(name).default([]),
  dynamics: z.record(name, dynamicsShape).optional(),
  prior: z.strictObject({ slope: above, threshold: above }).optional(),
  base: z.tuple([z.int(), z.int()]).optional(),
  seed: z
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .default(1),
  tolerance: z.number().min(1e-6).max(0.1).default(1e-3),
  most: z.int().min(1).max(100_000).default(2000),
});

export type SpecItem = z.output<typeof itemShape>;

/** A model as its file states it. */
export interface Spec extends z.output<typeof specShape> {
  readonly file: string;
  /** Where the data lie: `data` is named from the folder of the file. */
  readonly dataFile: string;
  /** @throws DataError of the first of these, with its line and column in the file */
  readonly refuse: (issues: readonly SpecIssue[]) => void;
}

export type SpecIssue = Omit<CaseIssue, 'document' | 'at'>;

/**
 * Reads the file of a model.
 *
 * @throws UsageError where there is no such file; DataError for anything wrong in it, with line, column, value and expectation
 */
export function readSpec(file: string): Spec {
  const text = readText(file, {
    expected: 'a model in YAML: data, unit, period, domains, items',
    absentHint:
      'check the name of the file and its folder; counterpoise latent fit --help shows one',
    most: caseSize,
  });
  const document = new CaseDocument(file, text, 'file of a model');
  const refuse = (issues: readonly SpecIssue[]): void =>
    throwFirst(issues.map((issue) => ({ ...issue, document, at: 'value' as const })));
  const result = shaped(document, specShape);
  if ('issues' in result) {
    throwFirst(result.issues);
    throw new Error('a model is refused without a reason');
  }
  const { value } = result;
  refuse(issuesOf(value));
  const dataFile = isAbsolute(value.data) ? value.data : join(dirname(file), value.data);
  return { ...value, file, dataFile, refuse };
}

type Stated = z.output<typeof specShape>;

function issuesOf(spec: Stated): SpecIssue[] {
  return [
    ...repeatedDomains(spec),
    ...spec.items.flatMap((item, at) => itemIssues(spec, item, at)),
    ...emptyDomains(spec),
    ...repeatedColumns(spec),
    ...reversedBase(spec),
    ...givenDynamics(spec),
  ];
}

/** Dynamics are given of every domain or of none: they fix the scale. */
function givenDynamics({ domains, dynamics, base }: Stated): SpecIssue[] {
  if (dynamics === undefined) return [];
  const unknown = Object.keys(dynamics)
    .filter((domain) => !domains.includes(domain))
    .map((domain) => ({
      path: ['dynamics', domain],
      code: 'unknown-domain',
      message: `dynamics are given of ${quoted(domain)}, which is no domain`,
      value: domain,
      expected: domains.join(', '),
      hint: didYouMean(domain, domains, 'name a domain that is listed'),
    }));
  const absent = domains
    .filter((domain) => !Object.hasOwn(dynamics, domain))
    .map((domain) => ({
      path: ['dynamics'],
      code: 'missing-dynamics',
      message: `dynamics are given, but not of ${domain}`,
      value: Object.keys(dynamics),
      expected: `dynamics of ${domains.join(', ')}, or of none`,
      hint: `add ${domain}, or delete dynamics: to have all estimated`,
    }));
  const still = domains
    .filter((domain) => dynamics[domain]?.level === 0 && dynamics[domain].deviation === 0)
    .map((domain) => ({
      path: ['dynamics', domain],
      code: 'no-variance',
      message: `${domain} has no variance in the first period`,
      value: 0,
      expected: 'a level or a deviation above 0',
      hint: 'give the standard deviation between units when they begin',
    }));
  const fixed =
    base === undefined
      ? []
      : [
          {
            path: ['base'],
            code: 'scale-fixed-twice',
            message: 'the scale is fixed by dynamics and by a base',
            value: base,
            expected: 'one of the two',
            hint: 'delete base, or dynamics',
          },
        ];
  return [...(unknown.length > 0 ? unknown : absent), ...still, ...fixed];
}

const repeatedDomains = ({ domains }: Stated): SpecIssue[] =>
  domains.flatMap((domain, at) =>
    domains.indexOf(domain) === at
      ? []
      : [
          {
            path: ['domains', at],
            code: 'repeated-domain',
            message: `the domain ${domain} is named twice`,
            value: domain,
            expected: 'each domain once',
            hint: 'delete one of the two, or rename it',
          },
        ],
  );

/** What only items of some family can have. */
const belongs = { transition: 'binary', exposure: 'count', error: 'continuous' } as const;

function itemIssues({ domains, opportunity }: Stated, item: SpecItem, at: number): SpecIssue[] {
  const issues: SpecIssue[] = [];
  if (!domains.includes(item.domain))
    issues.push({
      path: ['items', at, 'domain'],
      code: 'unknown-domain',
      message: `the item ${item.column} is of the domain ${quoted(item.domain)}, which is not listed`,
      value: item.domain,
      expected: domains.join(', '),
      hint: didYouMean(item.domain, domains, 'add it to domains, or name one that is there'),
    });
  for (const key of ['transition', 'exposure', 'error'] as const)
    if (item[key] !== undefined && item[key] !== false && item.family !== belongs[key])
      issues.push({
        path: ['items', at, key],
        code: 'wrong-family',
        message: `the item ${item.column} is ${item.family} and has ${key}`,
        value: item.family,
        expected: `${key} of an item of the family ${belongs[key]}`,
        hint: `delete ${key}, or change the family`,
      });
  if (item.opportunity && opportunity.length === 0)
    issues.push({
      path: ['items', at, 'opportunity'],
      code: 'no-opportunity',
      message: `the item ${item.column} depends on opportunity, of which no column is named`,
      value: true,
      expected: 'opportunity: with the columns of the covariates, beside domains and items',
      hint: 'name the columns, or delete opportunity from the item',
    });
  return issues;
}

const emptyDomains = ({ domains, items }: Stated): SpecIssue[] =>
  domains.flatMap((domain, at) =>
    items.some((item) => item.domain === domain)
      ? []
      : [
          {
            path: ['domains', at],
            code: 'empty-domain',
            message: `the domain ${domain} has no item`,
            value: domain,
            expected: 'items of each domain',
            hint: 'give it items, or delete it',
          },
        ],
  );

/** Columns that are used with one meaning alone, with the place where each is named. */
function repeatedColumns({ unit, period, items, opportunity }: Stated): SpecIssue[] {
  const named: (readonly [column: string, path: Path])[] = [
    ...unit.map((column, at) => [column, unit.length > 1 ? ['unit', at] : ['unit']] as const),
    [period, ['period']],
    ...items.map(({ column }, at) => [column, ['items', at, 'column']] as const),
    ...opportunity.map((column, at) => [column, ['opportunity', at]] as const),
  ];
  return named.flatMap(([column, path], at) =>
    named.findIndex(([other]) => other === column) === at
      ? []
      : [
          {
            path,
            code: 'repeated-column',
            message: `the column ${column} is named twice`,
            value: column,
            expected: 'a column with one meaning',
            hint: 'delete one of the two, or copy the column in the data',
          },
        ],
  );
}

const reversedBase = ({ base }: Stated): SpecIssue[] =>
  base === undefined || base[0] <= base[1]
    ? []
    : [
        {
          path: ['base'],
          code: 'reversed-years',
          message: `the base ends before it begins: ${base[0]} to ${base[1]}`,
          value: base,
          expected: 'the first period, then the last',
          hint: `write [${base[1]}, ${base[0]}]`,
        },
      ];

/** Every column that a model names, with the place where it does. */
export function namedColumns({ unit, period, items, opportunity }: Stated): [string, Path][] {
  return [
    ...unit.map((column): [string, Path] => [column, ['unit']]),
    [period, ['period']],
    ...items.flatMap((item, at) =>
      (['column', 'exposure', 'error'] as const).flatMap((key): [string, Path][] =>
        item[key] === undefined ? [] : [[item[key], ['items', at, key]]],
      ),
    ),
    ...opportunity.map((column, at): [string, Path] => [column, ['opportunity', at]]),
  ];
}
