/** Folders are trust zones: who may know whom. A rule here has its reason in docs/decisions/0001-architecture.md. */
const electronOnly = '^(main/electron/|main/preload/|main/preferences/|main/entry\\.ts$)';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'shared-is-pure',
      comment: 'shared runs in the window and in the core: no node, no DOM, no electron, no other zone',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(db|main|renderer|tests)/' },
    },
    {
      name: 'shared-uses-no-node',
      severity: 'error',
      from: { path: '^shared/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'db-knows-shared-only',
      severity: 'error',
      from: { path: '^db/' },
      to: { path: '^(main|renderer|tests)/|node_modules/electron/' },
    },
    {
      name: 'renderer-knows-shared-only',
      comment: 'and the type of the router',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(db|main|tests)/', pathNot: '^main/core/appRouter\\.ts$' },
    },
    {
      name: 'renderer-takes-the-router-as-a-type',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^main/core/appRouter\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'renderer-uses-no-node',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-and-features-are-electron-free',
      severity: 'error',
      from: { path: '^main/(core|features|demo|workers)/' },
      to: {
        path: '^(main/(electron|preload|preferences)/|renderer/|tests/)|node_modules/electron(-store)?/',
      },
    },
    {
      name: 'electron-in-its-folder-only',
      severity: 'error',
      from: { path: '^(shared|db|main|renderer)/', pathNot: electronOnly },
      to: { path: 'node_modules/electron/|^electron$' },
    },
    {
      name: 'features-never-import-features',
      severity: 'error',
      from: { path: '^(main|renderer)/features/([^/]+)/' },
      to: { path: '^$1/features/', pathNot: '^$1/features/$2/' },
    },
    {
      name: 'only-connection-knows-the-cipher',
      comment: 'and the migration runner and audit chain, which are given an open database',
      severity: 'error',
      from: {
        path: '^(main|renderer|shared)/',
        pathNot: '^main/core/(openOffice|migrationCopy)\\.ts$|^main/features/vault/',
      },
      to: { path: 'node_modules/better-sqlite3/' },
    },
    {
      name: 'product-does-not-import-tests',
      severity: 'error',
      from: { path: '^(shared|db|main|renderer)/' },
      to: { path: '^tests/' },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      // vite resolves its own entry points by conditions that the cruiser does not know, as it does those of fflate.
      from: { path: '^(shared|db|main|renderer)/' },
      to: { couldNotResolve: true, pathNot: '\\?(raw|url)$|^electron$|^fflate/browser$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mts', '.mjs', '.js', '.json', '.sql'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
