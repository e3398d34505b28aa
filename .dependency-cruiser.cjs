// The import rules of the house (README, "The house"): imports point down only.
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { path: '^src/', pathNot: [from, ...allowed.map((room) => `^src/${room}`)] },
});

const LEAVES = ['config\\.ts$', 'logger\\.ts$'];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, pathNot: ['^src/main\\.ts$'] }, to: {} },
    only('domain-is-below-all', '^src/domain/', []),
    only('text-knows-no-rules', '^src/text/', []),
    only('reference-loads-facts', '^src/reference/', ['domain/']),
    only('urai-reads', '^src/urai/', ['domain/', 'text/']),
    only('store-keeps', '^src/store/', ['domain/', 'text/', ...LEAVES]),
    only('render-speaks', '^src/render/', ['domain/', 'text/']),
    only('doors-open', '^src/doors/', ['domain/', 'render/', ...LEAVES]),
    only('outbox-sends', '^src/outbox/', ['domain/', 'render/', 'store/', 'doors/door\\.ts$', ...LEAVES]),
    only('service-stays-up', '^src/service/', [
      'app\\.ts$',
      'domain/',
      'store/',
      'render/',
      'outbox/',
      'pipeline/',
      'lists/',
      'doors/door\\.ts$',
      'jobs/runner\\.ts$',
      ...LEAVES,
    ]),
    only('lists-come-and-go', '^src/lists/', ['domain/', 'text/', 'urai/', 'store/', 'render/', ...LEAVES]),
    only('berkas-are-written', '^src/berkas/', ['domain/', 'store/', 'render/', 'lists/', 'reference/']),
    only('config-is-a-leaf', '^src/config(-values)?\\.ts$', ['domain/(waktu|jam-tenang)\\.ts$', 'config-values\\.ts$']),
    only('logger-is-a-leaf', '^src/logger\\.ts$', []),
    only('pipeline-leads', '^src/pipeline/', [
      'domain/',
      'text/',
      'urai/',
      'store/',
      'render/',
      'reports/',
      'commands/define-command\\.ts$',
      ...LEAVES,
    ]),
    only('runner-runs-jobs', '^src/jobs/runner\\.ts$', ['domain/', 'store/', 'jobs/', ...LEAVES]),
    ...['reports', 'commands', 'jobs'].flatMap((kind) => [
      {
        name: `${kind}-are-islands`,
        severity: 'error',
        from: { path: `^src/${kind}/([^/]+)/` },
        to: {
          path: '^src/',
          pathNot: [`^src/${kind}/$1/`, `^src/${kind}/define-[a-z]+\\.ts$`, '^src/(domain|text|urai|store|render)/'],
        },
      },
    ]),
    {
      name: 'only-store-knows-sqlite',
      severity: 'error',
      from: { pathNot: '^src/store/' },
      to: { path: 'better-sqlite3' },
    },
    {
      name: 'only-one-door-knows-whatsapp',
      severity: 'error',
      from: { pathNot: '^src/doors/whatsapp/' },
      to: { path: 'node_modules/(whatsapp-web\\.js|qrcode-terminal)/' },
    },
    {
      name: 'only-lists-and-berkas-know-spreadsheets',
      severity: 'error',
      from: { pathNot: '^src/(lists|berkas)/' },
      to: { path: 'node_modules/hucre/' },
    },
    {
      name: 'only-berkas-know-pictures-and-pdf',
      severity: 'error',
      from: { pathNot: '^src/berkas/' },
      to: { path: 'node_modules/(@resvg|pdfmake)/' },
    },
    {
      // Pictures, PDF and spreadsheets are loaded in the worker alone: the bot at rest stays as small as it is.
      name: 'makers-work-in-their-worker',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/berkas/' },
      to: { path: '^src/berkas/', pathNot: '^src/berkas/berkas-maker\\.ts$' },
    },
    { name: 'pure-rooms', severity: 'error', from: { path: '^src/(domain|text)/' }, to: { dependencyTypes: ['core'] } },
    { name: 'no-test-code-in-the-house', severity: 'error', from: { path: '^src/' }, to: { path: '^tests/' } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
