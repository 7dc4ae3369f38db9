import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const defaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: the name is then the same wherever it is used.',
};

/** Results must not depend on when, where or in which language the program runs. */
const nondeterminism = [
  {
    selector:
      "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date']",
    message: 'No clock outside app and cli: pass the time in.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'No clock outside app and cli: pass the time in.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Take an Rng from src/core/rng.ts as an argument.',
  },
];

const locale = [
  {
    selector:
      "CallExpression[callee.property.name='localeCompare'][arguments.length<2], CallExpression[callee.property.name=/^toLocale/][arguments.length=0]",
    message: 'Name the locale, or compare code units: the default depends on the machine.',
  },
  {
    selector:
      'CallExpression[callee.property.name=/^get(FullYear|Month|Date|Day|Hours|Minutes|Seconds)$/]',
    message: 'Use the UTC methods of Date: the local ones depend on the time zone of the machine.',
  },
];

/** Layers that run anywhere, the browser included (the same list as in .dependency-cruiser.cjs). */
const pure = '{core,states,measures,analysis,networks,evidence,contract,charts,table,web}';

/** What changes the disk: one place does, so that a kill leaves the old set of files or the new one. */
const writers = [
  'writeFile',
  'appendFile',
  'rename',
  'mkdir',
  'mkdtemp',
  'rm',
  'rmdir',
  'unlink',
  'copyFile',
  'cp',
  'link',
  'symlink',
]
  .flatMap((name) => [name, `${name}Sync`])
  .concat('createWriteStream');
const noWriters = ['node:fs', 'node:fs/promises'].map((name) => ({
  name,
  importNames: writers.concat('default'),
  message: 'Write through src/store/staging.',
}));

const nodeGlobals = ['process', 'Buffer', 'global', '__dirname', '__filename', 'require'].map(
  (name) => ({ name, message: 'This layer must run in a browser too.' }),
);

export default defineConfig(
  globalIgnores(['dist/', 'out/', 'coverage/', 'data/', '**/*.tmp/', '.dependency-cruiser.cjs']),
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.js'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['eslint.config.js'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', ...locale],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Indexed access of typed arrays is `number | undefined` to the compiler; `!` states what the loop bounds prove.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // `defineX<const P>` infers a parameter that appears once in the signature on purpose.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'exit', message: 'Library code never exits: throw.' },
      ],
      'no-restricted-syntax': ['error', defaultExport, ...nondeterminism, ...locale],
      'no-restricted-globals': [
        'error',
        { name: 'performance', message: 'No clock outside app and cli.' },
      ],
    },
  },
  {
    files: [`src/${pure}/**/*.ts`, `src/${pure}/**/*.tsx`],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'performance', message: 'No clock outside app and cli.' },
        ...nodeGlobals,
      ],
    },
  },
  {
    files: ['src/{app,cli}/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', defaultExport, ...locale],
      'no-restricted-globals': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/store/staging/**'],
    rules: { 'no-restricted-imports': ['error', { paths: noWriters }] },
  },
  {
    files: ['src/cli/**/*.ts'],
    rules: { 'no-console': 'off', 'no-restricted-properties': 'off' },
  },
  {
    // Modules of others that are declared have the exports that they have.
    files: ['src/web/modules.d.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // fast-check and JSON parsing hand tests untyped values; assertions check them at run time.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
);
