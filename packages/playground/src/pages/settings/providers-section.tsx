import type { ProviderView } from '@backlot/sdk';
import { sayAgo, sayMoment } from '../../format/moments.ts';
import { providerName } from '../../format/provider-name.ts';
import { useLoaded } from '../../state/resource.ts';
import { requireClient } from '../../state/session.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { standingOfProvider } from './provider-state.ts';
import { Section, WhenLoaded } from './section.tsx';

/** Who can be asked to make pictures, and how they do: for admins. */
export function ProvidersSection() {
  const providers = useLoaded(() => requireClient().account.providers());
  return (
    <Section
      title="Providers"
      about="The vendor that a model is named after is asked first, then servers of your own, then the built-in engine, as far as they would do exactly what is asked. Their keys are settings of the server: they are never shown, nor set from here."
      action={<Button onClick={providers.reload}>Look again</Button>}
    >
      <WhenLoaded of={providers} label="Loading the providers">
        {(list) => (
          <ul class="settings-list">
            {list.map((provider) => (
              <ProviderCard key={provider.name} provider={provider} />
            ))}
          </ul>
        )}
      </WhenLoaded>
    </Section>
  );
}

function ProviderCard({ provider }: { readonly provider: ProviderView }) {
  const { kind, word, sentence } = standingOfProvider(provider);
  return (
    <li class="settings-card">
      <div class="settings-card-head">
        <strong>{providerName(provider.name)}</strong>
        <Badge kind={kind}>{word}</Badge>
      </div>
      {sentence !== undefined && <p class="soft small">{sentence}</p>}
      {provider.operations.length > 0 && (
        <ul class="provider-operations" aria-label={`What ${providerName(provider.name)} does`}>
          {provider.operations.map((operation) => (
            <li key={operation}>
              <Badge>{operation.replaceAll('-', ' ')}</Badge>
            </li>
          ))}
        </ul>
      )}
      {provider.recentFailures.length > 0 && (
        <details>
          <summary class="small">Last failures</summary>
          <ul class="soft small">
            {provider.recentFailures.map(({ code, at }) => (
              <li key={at}>
                <code>{code}</code>, <span title={sayMoment(at)}>{sayAgo(at)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {!provider.configured && <Settings names={provider.settings} />}
    </li>
  );
}

/** The first of them is what it cannot do without. */
function Settings({ names: [first, ...others] }: { readonly names: readonly string[] }) {
  if (first === undefined) return null;
  return (
    <>
      <p class="provider-setting">
        <span class="soft small">To set it up, start the server with</span>
        <code class="settings-name">{first}</code>
        <CopyButton form="icon" label={`Copy ${first}`} text={first} />
      </p>
      {others.length > 0 && (
        <details>
          <summary class="small">What else can be set</summary>
          <ul class="small">
            {others.map((name) => (
              <li key={name}>
                <code class="settings-name">{name}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
