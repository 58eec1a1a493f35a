import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Bans by name, each with its reason: what it would open, and what to use instead. */
const bans = {
  everywhere: [
    {
      selector: "CallExpression[callee.property.name='openExternal']",
      message: 'openExternal leaves the office: Resguardo has no internet.',
    },
    {
      selector: "CallExpression[callee.property.name='executeJavaScript']",
      message: 'executeJavaScript runs text as code in the page; use a procedure or an event.',
    },
    {
      selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
      message: 'What a person wrote is text, never markup.',
    },
    {
      selector: "CallExpression[callee.object.name='sql'][callee.property.name='raw']",
      message: 'sql.raw puts text into SQL; bind a parameter.',
    },
    {
      selector: "CallExpression[callee.property.name='serialize'][callee.object.name=/sqlite|database|db/i]",
      message: 'serialize() returns the database as plain text.',
    },
    {
      selector: "Property[key.name='onDelete'][value.value='cascade']",
      message: 'A cascade deletes without an audit row; delete by name, or RESTRICT.',
    },
  ],
  core: [
    {
      selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
      message: 'Time comes through the clock port.',
    },
    {
      selector: 'NewExpression[callee.name=Date][arguments.length=0]',
      message: 'Time comes through the clock port.',
    },
    {
      selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
      message: 'Randomness comes through the random port.',
    },
  ],
};

const restricted = (...lists) => ['error', ...lists.flat()];

export default tseslint.config(
  {
    ignores: [
      'node_modules',
      'out',
      'release',
      '.cache',
      'test-results',
      'scripts',
      'tests/bench/bare',
      '*.config.mjs',
      '**/*.cjs',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ['shared', 'db', 'main', 'renderer', 'tests'].map((zone) => `./${zone}/tsconfig.json`),
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
      'no-restricted-syntax': restricted(bans.everywhere),
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Refusals are values of a closed set; an Error subclass is thrown everywhere.
      '@typescript-eslint/only-throw-error': 'error',
    },
  },
  {
    files: ['shared/**', 'db/**', 'main/core/**', 'main/features/**'],
    rules: { 'no-restricted-syntax': restricted(bans.everywhere, bans.core) },
  },
  {
    files: ['renderer/**'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'no-restricted-properties': [
        'error',
        { object: 'window', property: 'api', message: 'renderer/api is the only user of window.api.' },
        { object: 'window', property: 'localStorage', message: 'Nothing of the office is kept by the page.' },
      ],
    },
  },
  {
    files: ['renderer/api/**'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['tests/**'],
    rules: {
      // A test says what it expects; a missing value fails it where it stands.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      'no-console': 'off',
    },
  },
);
