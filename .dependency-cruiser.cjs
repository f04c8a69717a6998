// The walls of docs/decisions: what may import what.
const source = (path) => `^packages/${path}`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'painters-read-only-the-spec',
      comment:
        'The parser knows the families, and these their painters: a painter that asks the parser closes a circle.',
      severity: 'error',
      from: {
        path: source('engine/src/scene/(photo|vector|families|styles/raster)/'),
        pathNot: '\\.test\\.ts$|/testing/',
      },
      to: { path: source('engine/src/scene/parse/') },
    },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'declared-dependencies-only',
      severity: 'error',
      from: { path: source('[^/]+/src'), pathNot: '\\.test\\.ts$|/testing/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'] },
    },
    {
      name: 'kernels-import-nothing',
      severity: 'error',
      from: { path: source('kernels/src'), pathNot: '\\.test\\.ts$' },
      to: { pathNot: source('kernels/src') },
    },
    {
      name: 'contract-imports-zod-only',
      severity: 'error',
      from: { path: source('contract/src'), pathNot: '\\.test\\.ts$' },
      to: { pathNot: [source('contract/src'), 'node_modules/zod/'] },
    },
    {
      name: 'engine-knows-no-server',
      severity: 'error',
      from: { path: source('engine/src') },
      to: { path: source('server/') },
    },
    {
      name: 'server-uses-no-kernels',
      severity: 'error',
      from: { path: source('server/src'), pathNot: '\\.test\\.ts$|/testing/' },
      to: { path: source('kernels/') },
    },
    {
      name: 'sdk-imports-nothing',
      severity: 'error',
      from: { path: source('sdk/src'), pathNot: '\\.test\\.ts$' },
      to: { pathNot: source('sdk/src') },
    },
    {
      name: 'playground-speaks-by-the-sdk',
      severity: 'error',
      from: { path: source('playground/src') },
      to: { path: source('(contract|engine|server)/') },
    },
    {
      name: 'canvas-tools-are-islands',
      comment: 'One tool, one folder.',
      severity: 'error',
      from: { path: source('playground/src/canvas/tools/([^/]+)/') },
      to: {
        path: source('playground/src/canvas/tools/([^/]+)/'),
        pathNot: source('playground/src/canvas/tools/($1|shared)/'),
      },
    },
    {
      name: 'pages-are-islands',
      severity: 'error',
      from: { path: source('playground/src/pages/([^/]+)/') },
      to: { path: source('playground/src/pages/([^/]+)/'), pathNot: source('playground/src/pages/$1/') },
    },
    {
      name: 'surfaces-speak-only-dialect',
      severity: 'error',
      from: { path: source('server/src/surfaces/'), pathNot: '\\.test\\.ts$' },
      to: { path: [source('server/src/(providers|store)/'), source('engine/')] },
    },
    {
      name: 'surfaces-are-islands',
      severity: 'error',
      from: { path: source('server/src/surfaces/([^/]+)/') },
      to: { path: source('server/src/surfaces/([^/]+)/'), pathNot: source('server/src/surfaces/($1|shared)/') },
    },
    {
      name: 'runs-know-no-dialect',
      severity: 'error',
      from: { path: source('server/src/runs/') },
      to: { path: [source('server/src/surfaces/'), 'node_modules/fastify/'] },
    },
    {
      name: 'providers-are-islands',
      severity: 'error',
      from: { path: source('server/src/providers/([^/]+)/') },
      to: {
        path: [source('server/src/providers/([^/]+)/'), source('server/src/(store|runs|assets|surfaces)/')],
        pathNot: [source('server/src/providers/$1/'), source('server/src/providers/testing/')],
      },
    },
    {
      name: 'only-compose-knows-everyone',
      severity: 'error',
      from: {
        path: source('server/src/'),
        pathNot: [
          source('server/src/(compose|providers/index)\\.ts'),
          source('server/src/providers/'),
          '\\.test\\.ts$',
        ],
      },
      to: { path: source('server/src/providers/[^/]+/') },
    },
    {
      name: 'fastify-at-the-edge',
      severity: 'error',
      from: {
        path: source('server/src/'),
        pathNot: [source('server/src/surfaces/'), source('server/src/(app|main)\\.ts'), '\\.test\\.ts$'],
      },
      to: { path: 'node_modules/(fastify|@fastify)/' },
    },
    {
      name: 'sharp-in-codec',
      severity: 'error',
      from: { path: source(''), pathNot: [source('engine/src/codec/'), '\\.test\\.ts$', '/testing/'] },
      to: { path: 'node_modules/sharp/' },
    },
    {
      name: 'resvg-in-codec',
      severity: 'error',
      from: { path: source(''), pathNot: [source('engine/src/codec/'), '\\.test\\.ts$'] },
      to: { path: 'node_modules/@resvg/' },
    },
    {
      name: 'tracer-in-codec',
      severity: 'error',
      from: { path: source(''), pathNot: [source('engine/src/codec/trace\\.ts'), '\\.test\\.ts$'] },
      to: { path: 'node_modules/@neplex/' },
    },
    {
      name: 'onnx-in-session',
      severity: 'error',
      from: { path: source(''), pathNot: [source('engine/src/models/session\\.ts'), '\\.test\\.ts$'] },
      to: { path: 'node_modules/onnxruntime-node/' },
    },
    {
      name: 'database-in-store',
      severity: 'error',
      from: { path: source('server/src/'), pathNot: [source('server/src/(store/|runs/queue\\.ts)'), '\\.test\\.ts$'] },
      to: { path: 'node_modules/(pg|pg-copy-streams|kysely)/' },
    },
    {
      name: 'prometheus-in-metrics',
      severity: 'error',
      from: { path: source('server/src/'), pathNot: [source('server/src/metrics/'), '\\.test\\.ts$'] },
      to: { path: 'node_modules/prom-client/' },
    },
    {
      name: 'aws-in-assets',
      severity: 'error',
      from: { path: source('server/src/'), pathNot: [source('server/src/assets/'), '\\.test\\.ts$'] },
      to: { path: 'node_modules/@aws-sdk/' },
    },
    {
      name: 'undici-in-net',
      severity: 'error',
      from: { path: source('server/src/'), pathNot: [source('server/src/net/'), '\\.test\\.ts$'] },
      to: { path: 'node_modules/undici/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist/' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['source', 'import', 'node', 'default'] },
  },
};
