import type { AskedTypes } from './read-types.ts';

const CONTRACT = './packages/contract/src/index.ts';
const SERVER = './packages/server/src';

/** What the SDK answers: the name that it has there, and where it is declared. */
export const ANSWERS: AskedTypes = {
  ...inFile(CONTRACT, {
    RunState: 'RunState',
    RunView: 'RunView',
    RunPage: 'RunPage',
    RunRequest: 'RunRequestView',
    RunNews: 'RunNewsBody',
    ProgressNews: 'ProgressNews',
    DeletionView: 'DeletionView',
    BatchAnswer: 'BatchAnswer',
    BatchView: 'BatchView',
    WebhookView: 'WebhookView',
    WebhookSecretView: 'WebhookSecretView',
    WebhookList: 'WebhookList',
    WebhookTest: 'WebhookTest',
    DeliveryView: 'DeliveryView',
    DeliveryList: 'DeliveryList',
    CatalogView: 'CatalogView',
    CatalogEntry: 'CatalogViewEntry',
    CatalogField: 'CatalogField',
    AccountView: 'AccountView',
    KeyView: 'KeyView',
    NewKeyView: 'NewKeyView',
    MemberView: 'MemberView',
    BudgetView: 'BudgetView',
    BudgetRequest: 'BudgetRequest',
    ProviderView: 'ProviderView',
    RetentionView: 'RetentionView',
    AiRecord: 'AiRecordBody',
    AssetAnswer: 'AssetAnswer',
    StyleList: 'StyleList',
    ModelList: 'ModelList',
    AnsweredImage: 'AnsweredImage',
    GeneratedAnswer: 'GeneratedAnswer',
    ProcessedAnswer: 'ProcessedAnswer',
    EnhancedPrompt: 'EnhancedPrompt',
    RecraftStyle: 'RecraftStyleView',
    MadeStyle: 'MadeStyle',
    RecraftStyleList: 'RecraftStyleList',
    BasicStyleList: 'BasicStyleList',
    OptimizedColors: 'OptimizedColours',
    FieldIssue: 'FieldIssue',
    ErrorCode: 'ErrorCode',
  }),
  NewMember: inputOf('newMemberRequest'),
  MemberChanges: inputOf('memberChanges'),
  ...inFile(`${SERVER}/runs/estimate.ts`, { Estimate: 'Estimate' }),
  ...inFile(`${SERVER}/spending/spend-report.ts`, { SpendReport: 'SpendReport' }),
};

function inFile(path: string, names: Readonly<Record<string, string>>): AskedTypes {
  return Object.fromEntries(Object.entries(names).map(([name, theirs]) => [name, `import('${path}').${theirs}`]));
}

/** What a schema takes. */
function inputOf(schema: string): string {
  return `(typeof import('${CONTRACT}'))['${schema}']['_zod']['input']`;
}
