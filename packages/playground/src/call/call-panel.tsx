import { useSignal } from '@preact/signals';
import { requireCatalog } from '../edit/catalog.ts';
import type { CatalogEntry, Values } from '../edit/catalog-view.ts';
import type { Job } from '../edit/job.ts';
import { Tabs } from '../ui/tabs.tsx';
import { CodeBlock } from './code-block.tsx';
import { describeCall } from './code/describe-call.ts';
import { LANGUAGES } from './code/languages.ts';
import { LiveExchange } from './live-exchange.tsx';
import { sayIn, type Unsaid } from './say-in.ts';
import './call-panel.css';

/** Where it is found on the page. */
export const CALL_PANEL_ID = 'the-call';

type TabName = (typeof LANGUAGES)[number]['name'] | 'live';

const TABS = [
  ...LANGUAGES.map(({ name, title }) => ({ name, label: title })),
  { name: 'live' as const, label: 'Live' },
];
const DIALECTS = { onemin: '1min features API', recraft: 'Recraft API' } as const;

/** The call that does exactly what the form says, in several languages and both dialects, and what was last sent and answered. */
export function CallPanel({ job }: { readonly job: Job }) {
  const tab = useSignal<TabName>('curl');
  const isTwin = useSignal(false);
  const isAsync = useSignal(false);
  const language = LANGUAGES.find(({ name }) => name === tab.value);
  const twin = requireCatalog().entries.find(({ id }) => id === job.entry.twin);
  const shown = isTwin.value && twin !== undefined ? twin : job.entry;
  const saying = shown === job.entry ? undefined : sayIn(job.entry, job.values.value, shown);
  const values: Values | undefined =
    saying === undefined ? job.values.value : saying.isSaid ? saying.values : undefined;
  return (
    <section id={CALL_PANEL_ID} class="call-panel" aria-label="The call">
      <header class="call-panel-head">
        <h2>The call</h2>
        {tab.value !== 'live' && (
          <div class="call-panel-options">
            {twin !== undefined && <DialectChoice entry={job.entry} twin={twin} isTwin={isTwin} />}
            <label title="Answers at once, with where the run is found">
              <input
                class="switch"
                type="checkbox"
                role="switch"
                checked={isAsync.value}
                onChange={({ currentTarget }) => {
                  isAsync.value = currentTarget.checked;
                }}
              />
              Asynchronous
            </label>
          </div>
        )}
      </header>
      <Tabs
        label="Languages"
        tabs={TABS}
        chosen={tab.value}
        onChoose={(name) => {
          tab.value = name;
        }}
      >
        {language === undefined ? (
          <LiveExchange exchange={job.exchange.value} />
        ) : values === undefined || (saying !== undefined && !saying.isSaid) ? (
          <Unsayable dialect={shown.dialect} unsaid={saying !== undefined && !saying.isSaid ? saying.unsaid : []} />
        ) : (
          <CodeBlock
            code={language.write(
              describeCall(shown, values, {
                baseURL: location.origin,
                policy: job.policy.value,
                isAsync: isAsync.value,
              }),
            )}
            grammar={language.grammar}
            label={`${shown.method} ${shown.path}, ${language.title}`}
          />
        )}
      </Tabs>
      {tab.value !== 'live' && (
        <p class="soft small">
          <code>BACKLOT_API_KEY</code> is your key: it is read from the environment, and never written here.
        </p>
      )}
    </section>
  );
}

interface DialectChoiceProps {
  readonly entry: CatalogEntry;
  readonly twin: CatalogEntry;
  readonly isTwin: { value: boolean };
}

function DialectChoice({ entry, twin, isTwin }: DialectChoiceProps) {
  return (
    <select
      class="input"
      aria-label="Dialect"
      value={isTwin.value ? twin.dialect : entry.dialect}
      onChange={({ currentTarget }) => {
        isTwin.value = currentTarget.value === twin.dialect;
      }}
    >
      {[entry, twin].map(({ dialect }) => (
        <option key={dialect} value={dialect}>
          {DIALECTS[dialect]}
        </option>
      ))}
    </select>
  );
}

function Unsayable({
  dialect,
  unsaid,
}: {
  readonly dialect: CatalogEntry['dialect'];
  readonly unsaid: readonly Unsaid[];
}) {
  return (
    <div class="call-panel-unsaid">
      <p>The {DIALECTS[dialect]} cannot say all of this:</p>
      <ul>
        {unsaid.map(({ title, why }) => (
          <li key={title}>
            <strong>{title}</strong>: {why}
          </li>
        ))}
      </ul>
    </div>
  );
}
