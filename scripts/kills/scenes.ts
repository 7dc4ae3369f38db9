import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A command that writes, in a folder of its own. */
export interface Scene {
  readonly id: string;
  /** Makes what the command reads, outside the folder that is compared. */
  readonly prepare?: (given: string) => void;
  /** Commands that write the old set, where there is one. */
  readonly before?: readonly (readonly string[])[];
  /** What is killed. Words are relative to the folder; `GIVEN` is that of `prepare`. */
  readonly run: readonly string[];
  /** A request to the server in place of a command that ends. */
  readonly post?: { readonly path: string; readonly body: unknown };
}

const rollCalls = (given: string): void =>
  writeFileSync(
    join(given, 'votes.csv'),
    `rollcall,state,vote\n${[1, 2, 3, 4]
      .flatMap((call) =>
        ['A', 'B', 'C', 'D'].map(
          (voter, at) => `${call},${voter},${(call + at) % 2 ? 'yes' : 'no'}`,
        ),
      )
      .join('\n')}\n`,
  );

const ties = (given: string): void =>
  writeFileSync(join(given, 'ties.csv'), 'from,to,sign\nA,B,1\nB,C,-1\nC,A,1\n');

const pairs = (given: string): void =>
  writeFileSync(join(given, 'pairs.csv'), 'a,b,third\nIND,USA,CHN\nFRA,DEU,RUS\n');

const states = (given: string): void =>
  writeFileSync(join(given, 'states.csv'), 'country,x\nRussia,1\nChina,2\n');

const vetoes = 'unsc-vetoes/unsc_vetoes_1946_sept2022.csv';

/** A file of raw data; the scenes that need it are left out where there is none. */
export const rawFile = (rawRoot: string): string => join(rawRoot, vetoes);

function twoEditions(rawRoot: string) {
  return (given: string): void => {
    const text = readFileSync(rawFile(rawRoot), 'utf8');
    for (const [name, content] of [
      ['old', text.replace('S/PV.23', 'S/PV.23a')],
      ['new', text],
    ] as const) {
      mkdirSync(join(given, name, 'unsc-vetoes'), { recursive: true });
      writeFileSync(join(given, name, vetoes), content);
    }
  };
}

export function scenes(rawRoot: string | undefined): readonly Scene[] {
  return [
    {
      id: 'assess over an older result and bundle',
      before: [['assess', 'russia-china', '--as-of', '2013', '--out', 'o', '--bundle', 'b/rc.zip']],
      run: ['assess', 'russia-china', '--out', 'o', '--bundle', 'b/rc.zip'],
    },
    {
      id: 'assess into new folders with a bundle',
      run: ['assess', 'russia-china', '--out', 'x/o', '--bundle', 'b/rc.zip'],
    },
    {
      id: 'pairs',
      prepare: pairs,
      before: [
        ['assess', 'IND', 'USA', '--third', 'CHN', '--as-of', '2013', '--out', 'o/IND-USA-CHN'],
      ],
      run: ['assess', '--pairs', 'GIVEN/pairs.csv', '--out', 'o'],
    },
    {
      id: 'network',
      prepare: ties,
      before: [['network', '2014', '--out', 'o']],
      run: ['network', 'GIVEN/ties.csv', '--out', 'o'],
    },
    {
      id: 'votes',
      prepare: rollCalls,
      before: [['votes', 'GIVEN/votes.csv', '--measure', 'pi', '--out', 'o/p.csv']],
      run: ['votes', 'GIVEN/votes.csv', '--measure', 'kappa', '--out', 'o/p.csv'],
    },
    {
      id: 'ideal points',
      prepare: rollCalls,
      run: ['ideal-points', 'GIVEN/votes.csv', '--out', 'o/i.csv'],
    },
    {
      id: 'measure',
      before: [['measure', 'cinc', 'RUS', '--out', 'o/m.csv']],
      run: ['measure', 'vote-kappa', 'RUS', 'CHN', '--out', 'o/m.csv'],
    },
    {
      id: 'panel as Parquet',
      before: [
        [
          'panel',
          '--unit',
          'state-year',
          '--measures',
          'cinc',
          '--years',
          '2000-2014',
          '--out',
          'o/p.parquet',
        ],
      ],
      run: [
        'panel',
        '--unit',
        'state-year',
        '--measures',
        'cinc',
        '--years',
        '2005-2014',
        '--out',
        'o/p.parquet',
      ],
    },
    {
      id: 'panel as CSV',
      run: [
        'panel',
        '--unit',
        'state-year',
        '--measures',
        'cinc',
        '--years',
        '2005-2014',
        '--out',
        'o/p.csv',
      ],
    },
    {
      id: 'states',
      prepare: states,
      before: [
        [
          'states',
          'GIVEN/states.csv',
          '--convert',
          'name:ccode',
          '--column',
          'country',
          '--out',
          'o/s.csv',
        ],
      ],
      run: [
        'states',
        'GIVEN/states.csv',
        '--convert',
        'name:iso3',
        '--column',
        'country',
        '--out',
        'o/s.csv',
      ],
    },
    {
      id: 'cite',
      before: [['cite', 'votes', '--out', 'o/c.bib']],
      run: ['cite', 'us-india', '--out', 'o/c.bib'],
    },
    {
      id: 'compare',
      before: [['compare', 'us-india', 'russia-china', '--out', 'o']],
      run: ['compare', 'russia-china', 'us-india', '--out', 'o'],
    },
    {
      id: 'multiverse',
      before: [['multiverse', 'C36', '--as-of', '2013', '--out', 'o']],
      run: ['multiverse', 'C36', '--out', 'o'],
    },
    {
      id: 'a new case',
      run: ['cases', 'new', 'IND', 'USA', '--third', 'CHN', '--out', 'o/my-case'],
    },
    {
      id: 'pull of a third party',
      before: [['test', 'third-party-pull', '--out', 'o/t.csv']],
      run: ['test', 'third-party-pull', 'RUS', 'CHN', '--third', 'USA', '--out', 'o/t.csv'],
    },
    {
      id: 'site',
      run: ['export-site', 'us-india', '--out', 'o'],
    },
    {
      id: 'a case saved by the server',
      run: ['serve', '--port', '0'],
      post: { path: 'api/save-case', body: { case: 'us-india', judgements: {} } },
    },
    ...(rawRoot === undefined ? [] : ofRawFiles(rawRoot)),
  ];
}

const ofRawFiles = (rawRoot: string): readonly Scene[] => [
  {
    id: 'raw file brought in',
    prepare: twoEditions(rawRoot),
    before: [['data', 'import', 'unsc-vetoes', `GIVEN/old/${vetoes}`, '--raw', 'raw']],
    run: ['data', 'import', 'unsc-vetoes', `GIVEN/new/${vetoes}`, '--raw', 'raw'],
  },
  {
    id: 'panel built',
    prepare: twoEditions(rawRoot),
    before: [['data', 'build', '--raw', 'GIVEN/old', '--out', 'panel']],
    run: ['data', 'build', '--raw', 'GIVEN/new', '--out', 'panel'],
  },
];
