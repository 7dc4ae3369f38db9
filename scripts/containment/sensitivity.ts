import type { Workspace } from '../../src/app/index.js';
import { markdownTable } from '../markdown-table.js';
import { asDefined, withCuts, type Cuts } from './cuts.js';
import { countsOf, type FoundTriad, foundTriads } from './known-triads.js';
import { two } from './read.js';

interface Variant {
  readonly title: string;
  readonly external?: Readonly<Record<string, unknown>>;
  readonly mutual?: Readonly<Record<string, unknown>>;
}

const variants: readonly Variant[] = [
  { title: 'as measured' },
  {
    title: 'filtered: as known at the time',
    external: { state: 'filtered' },
    mutual: { state: 'filtered' },
  },
  { title: 'hostile from a chance of .15', external: { threshold: '.15' } },
  { title: 'hostile from a chance of .40', external: { threshold: '.40' } },
];

const otherCuts: readonly { readonly title: string; readonly cuts: Partial<Cuts> }[] = [
  { title: 'the same, by values and intervals', cuts: {} },
  { title: 'cooperation above its 40th percentile', cuts: { cooperation: 0.4 } },
  { title: 'cooperation above its 60th percentile', cuts: { cooperation: 0.6 } },
  { title: 'M above the median of such pairs', cuts: { mutual: 0.5 } },
  { title: 'M above four fifths of such pairs', cuts: { mutual: 0.8 } },
  { title: 'M above two thirds of such pairs, below 0 or not', cuts: { aboveZero: false } },
];

export interface SensitivityRow {
  readonly title: string;
  readonly found: readonly FoundTriad[];
}

/** What becomes of the known triads under other choices. */
export async function sensitivity(workspace: Workspace): Promise<SensitivityRow[]> {
  const rows: SensitivityRow[] = [];
  for (const { title, ...params } of variants)
    rows.push({ title, found: await foundTriads(workspace, params) });
  const [{ found: measured }] = rows as [SensitivityRow];
  for (const { title, cuts } of otherCuts)
    rows.push({ title, found: await withCuts(workspace, measured, { ...asDefined, ...cuts }) });
  return rows;
}

export function sensitivityMarkdown(rows: readonly SensitivityRow[]): string {
  const shown = (found: readonly FoundTriad[], level: 'external' | 'mutual'): string => {
    const { right, wrong, none } = countsOf(found, level);
    return `${right} of ${right + wrong + none}`;
  };
  const [first] = rows;
  const case2014 = (found: readonly FoundTriad[], year: number) =>
    found.find((one) => one.a === 'RUS' && one.b === 'CHN' && one.year === year)!;
  return markdownTable(
    [
      'choice',
      'E right',
      'M right',
      ...[1994, 2014, 2021].map((year) => `Russia, China ∣ US ${year}: P(E), P(M)`),
    ],
    (first === undefined ? [] : rows).map(({ title, found }) => [
      title,
      shown(found, 'external'),
      shown(found, 'mutual'),
      ...[1994, 2014, 2021].map((year) => {
        const { p } = case2014(found, year);
        return `${two(p.external)}, ${two(p.mutual)}`;
      }),
    ]),
  );
}
