import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import boundaries from 'eslint-plugin-boundaries';
import noUnsanitized from 'eslint-plugin-no-unsanitized';
import security from 'eslint-plugin-security';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

/** Who may use whom: the direction of the life cycle of a grant. Adding an arrow is a design decision. */
const FEATURE_DEPENDENCIES = {
  organisations: ['documents'],
  documents: [],
  users: ['organisations'],
  programmes: ['organisations'],
  forms: [],
  calls: ['forms', 'programmes', 'organisations', 'documents'],
  concepts: ['forms', 'calls', 'organisations'],
  applications: ['forms', 'calls', 'concepts', 'organisations', 'documents'],
  messages: ['applications', 'documents', 'organisations'],
  reviews: ['applications', 'calls', 'users'],
  projects: ['applications', 'programmes', 'organisations', 'documents'],
  decisions: ['projects', 'programmes', 'reviews', 'documents'],
  budget: ['programmes'],
  agreements: ['decisions', 'projects', 'budget', 'organisations', 'programmes', 'documents'],
  reports: ['agreements', 'projects', 'programmes', 'documents'],
  payments: ['agreements', 'reports', 'projects', 'programmes', 'budget', 'organisations', 'documents'],
  publication: ['projects', 'agreements', 'payments', 'reports'],
  audit: ['users'],
};

/** The arrows of `FEATURE_DEPENDENCIES` for the features under `root`, plus `core`, which everything may use. */
function featureBoundaries(root, extraElements = [], extraPolicies = []) {
  return {
    plugins: { boundaries },
    settings: {
      'boundaries/elements': [
        { type: 'core', pattern: `${root}/core` },
        ...extraElements,
        { type: 'feature', pattern: `${root}/*`, capture: ['name'] },
      ],
      'import/resolver': { typescript: { project: 'tsconfig.base.json' } },
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: [
            { from: { element: { type: 'core' } }, allow: [{ to: { element: { type: 'core' } } }] },
            { from: { element: { type: 'feature' } }, allow: [{ to: { element: { type: 'core' } } }] },
            ...extraPolicies,
            ...Object.entries(FEATURE_DEPENDENCIES).map(([name, uses]) => ({
              from: { element: { type: 'feature', captured: { name } } },
              allow: [{ to: { element: { type: 'feature', captured: { name: [name, ...uses] } } } }],
            })),
          ],
        },
      ],
    },
  };
}

/** The same rules as errors: a warning is read once. */
const asErrors = (rules) => Object.fromEntries(Object.keys(rules).map((name) => [name, 'error']));

export default tseslint.config(
  { ignores: ['**/dist', '**/*.cjs', '**/.angular', '.nx', '.data', 'node_modules', 'apps/e2e/test-results'] },
  js.configs.recommended,
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        Buffer: 'readonly',
        performance: 'readonly',
        FormData: 'readonly',
        Response: 'readonly',
        Blob: 'readonly',
        AbortSignal: 'readonly',
      },
    },
  },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { '@nx': nx, 'no-unsanitized': noUnsanitized },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          allow: ['../../../scripts/*'],
          depConstraints: [
            { sourceTag: 'type:api', onlyDependOnLibsWithTags: ['type:contract'] },
            { sourceTag: 'type:web', onlyDependOnLibsWithTags: ['type:contract', 'type:ui'] },
            { sourceTag: 'type:ui', onlyDependOnLibsWithTags: ['type:contract'] },
            { sourceTag: 'type:e2e', onlyDependOnLibsWithTags: ['type:contract'] },
            { sourceTag: 'type:contract', onlyDependOnLibsWithTags: [] },
          ],
        },
      ],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // NestJS, TypeORM and class-validator type their option objects as classes.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/dot-notation': 'off',
      'no-unsanitized/method': 'error',
      'no-unsanitized/property': 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 250 }],
      complexity: ['error', 10],
    },
  },
  {
    files: ['apps/api/src/**/*.ts'],
    ...featureBoundaries(
      'apps/api/src',
      [
        { type: 'anything', pattern: 'apps/api/src/(seed|testing|assurance)' },
        { type: 'migrations', pattern: 'apps/api/src/migrations' },
      ],
      [
        {
          from: { element: { type: 'anything' } },
          allow: [{ to: { element: { type: ['core', 'feature', 'anything', 'migrations'] } } }],
        },
      ],
    ),
  },
  {
    files: ['apps/api/src/**/*.ts'],
    ignores: ['apps/api/src/core/**', 'apps/api/src/testing/**', 'apps/api/src/migrations/**', '**/*.spec.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[property.name="transaction"]',
          message: 'Writes go through UnitOfWork.run(), which leaves an audit trail.',
        },
        {
          selector: 'MemberExpression[object.property.name="dataSource"][property.name="manager"]',
          message: 'Writes go through UnitOfWork.run(); reads use Database.query().',
        },
        {
          selector: 'MemberExpression[property.name=/^(createQueryRunner|createEntityManager|get(Tree)?Repository)$/]',
          message: 'Writes go through UnitOfWork.run(): work.db is its only connection.',
        },
        {
          selector: 'Decorator[expression.callee.name=/^Inject(Repository|DataSource|EntityManager)$/]',
          message: 'No injected repositories: work.db inside UnitOfWork.run().',
        },
        {
          selector: 'CallExpression[callee.name="forwardRef"]',
          message: 'forwardRef means that an arrow between features is wrong.',
        },
        { selector: 'TSEnumDeclaration', message: 'A const array and its union type instead.' },
      ],
    },
  },
  {
    files: ['apps/api/src/**/*.ts'],
    ignores: ['apps/api/src/testing/**', 'apps/api/src/assurance/**', '**/*.spec.ts'],
    plugins: { security },
    rules: {
      ...asErrors(security.configs.recommended.rules),
      // Four that find nothing but false alarms here. Every lookup by a key; the compiler says which keys there are.
      'security/detect-object-injection': 'off',
      // Every path that is not written out; ours come from the configuration or are random names (SEC-45).
      'security/detect-non-literal-fs-filename': 'off',
      // Every group with a count in it, also `(\.\d{1,2})?`.
      'security/detect-unsafe-regex': 'off',
      // Every comparison with something called a token, also those of a parser; secrets use timingSafeEqual.
      'security/detect-possible-timing-attacks': 'off',
    },
  },
  {
    // Patterns made of our own routes, of element names and of the published rules of IATI: nothing a user writes (SEC-41).
    files: ['apps/api/src/core/openapi/openapi.ts', 'apps/api/src/publication/iati/{iati-rule-types,xml-segments}.ts'],
    rules: { 'security/detect-non-literal-regexp': 'off' },
  },
  {
    files: ['apps/api/src/**/*.spec.ts'],
    rules: { 'boundaries/dependencies': 'off' },
  },
  {
    files: ['apps/backoffice/src/app/**/*.ts'],
    ...featureBoundaries('apps/backoffice/src/app'),
  },
  {
    files: ['apps/backoffice/**/*.ts', 'libs/ui/**/*.ts'],
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      // An element of its own, or an attribute where HTML wants a certain element: a row in the body of a table.
      '@angular-eslint/component-selector': [
        'error',
        [
          { type: 'element', prefix: ['app', 'ui'], style: 'kebab-case' },
          { type: 'attribute', prefix: ['app', 'ui'], style: 'camelCase' },
        ],
      ],
      '@angular-eslint/prefer-signals': 'error',
      '@angular-eslint/no-uncalled-signals': 'error',
      '@angular-eslint/prefer-service-decorator': 'error',
    },
  },
  {
    files: ['apps/backoffice/**/*.html', 'libs/ui/**/*.html'],
    ignores: ['apps/backoffice/src/index.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
    rules: {
      '@angular-eslint/template/i18n': [
        'error',
        {
          checkId: true,
          checkText: true,
          checkAttributes: true,
          checkDuplicateId: false,
          ignoreAttributes: [
            'routerLink',
            'class',
            'type',
            'autocomplete',
            'icon',
            'kind',
            'tone',
            'inputmode',
            'role',
            'name',
            'for',
            'id',
            'rel',
            'target',
            'scope',
            'align',
            'width',
            'height',
            'viewBox',
            'fragment',
            'matColumnDef',
            'href',
            'src',
            'lang',
            'appearance',
            'action',
            'path',
            'section',
            'state',
            'workflow',
            'mode',
            'subject',
            'accept',
            'matButton',
            'uiButton',
            'matIconButton',
            'aria-live',
            'aria-orientation',
            'aria-current',
            'aria-sort',
            'aria-haspopup',
            'aria-controls',
            'aria-autocomplete',
            'd',
            'routerLinkActive',
            'ariaCurrentWhenActive',
            'uiCell',
            'popover',
            'method',
            'spellcheck',
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.spec.ts/*.html'],
    rules: { '@angular-eslint/template/i18n': 'off' },
  },
  prettier,
);
