import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** Sources that each break one rule, and the rule (`name: from → to`) that must catch them. */
const offences: readonly { file: string; text: string; violation: string }[] = [
  {
    file: 'src/core/a.ts',
    text: "import { b } from '../states/b.js';\nexport const a = b;\n",
    violation: 'arrows-of-core: src/core/a.ts → src/states/b.ts',
  },
  {
    file: 'src/states/b.ts',
    text: 'export const b = 1;\n',
    violation: '',
  },
  {
    file: 'src/measures/types.ts',
    text: "import type { Store } from '../store/c.js';\nexport type Alias = Store;\n",
    violation: 'arrows-of-measures: src/measures/types.ts → src/store/c.ts',
  },
  {
    file: 'src/store/c.ts',
    text: "import { DuckDBInstance } from '@duckdb/node-api';\nexport type Store = DuckDBInstance;\n",
    violation: '',
  },
  {
    file: 'src/app/database.ts',
    text: "import { DuckDBInstance } from '@duckdb/node-api';\nexport const create = DuckDBInstance;\n",
    violation: 'duckdb-behind-the-store: src/app/database.ts → ',
  },
  {
    file: 'src/evidence/read.ts',
    text: "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
    violation: 'pure-layers-without-node: src/evidence/read.ts → fs',
  },
  {
    file: 'src/cases/one.ts',
    text: "import { two } from './two.js';\nexport const one = (): number => two();\n",
    violation: 'no-cycles: src/cases/one.ts → ',
  },
  {
    file: 'src/cases/two.ts',
    text: "import { one } from './one.js';\nexport const two = (): number => one();\n",
    violation: '',
  },
  {
    file: 'src/cli/tool.ts',
    text: "import fc from 'fast-check';\nexport const tool = fc;\n",
    violation: 'declared-dependencies: src/cli/tool.ts → ',
  },
  {
    file: 'src/misc/d.ts',
    text: "import { b } from '../states/b.js';\nexport const d = b;\n",
    violation: 'known-layer: src/misc/d.ts',
  },
  {
    file: 'src/report/lost.ts',
    text: "import { gone } from './gone.js';\nexport const lost = gone;\n",
    violation: 'resolvable: src/report/lost.ts → ./gone.js',
  },
];

let folder = '';
let output = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterpoise-'));
  for (const file of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs'])
    cpSync(join(root, file), join(folder, file));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const { file, text } of offences) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const depcruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [depcruise, 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'err'];
  const ran = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  output = ran.stdout + ran.stderr;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('import rules', () => {
  it.each(offences.filter(({ violation }) => violation !== ''))(
    'catch $violation',
    ({ violation }) => {
      expect(output).toContain(violation);
    },
  );

  it('let what the arrows allow pass', () => {
    expect(output).not.toContain('arrows-of-store');
    expect(output).not.toMatch(/duckdb-behind-the-store: src\/store/);
  });
});
