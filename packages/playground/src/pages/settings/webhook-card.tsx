import { useSignal } from '@preact/signals';
import type { WebhookTest, WebhookView } from '@backlot/sdk';
import { sayMoment } from '../../format/moments.ts';
import { useAction } from '../../state/action.ts';
import { requireClient } from '../../state/session.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { EVENTS, standingOf } from './webhook-state.ts';

interface WebhookCardProps {
  readonly webhook: WebhookView;
  readonly onOpen: (what: 'form' | 'log' | 'rotate' | 'delete') => void;
  readonly onChange: () => void;
}

/** One webhook: how it stands, and what can be done about it. */
export function WebhookCard({ webhook, onOpen, onChange }: WebhookCardProps) {
  const { id, url, description, events, enabled, previousSecretValidUntil } = webhook;
  const { kind, word, sentence } = standingOf(webhook);
  const tested = useSignal<WebhookTest | undefined>(undefined);
  const { isBusy, fault, run } = useAction();
  const test = () =>
    run(async () => {
      tested.value = undefined;
      tested.value = await requireClient().webhooks.test(id);
    });
  const toggle = () =>
    run(async () => {
      await requireClient().webhooks.change(id, { enabled: !enabled });
      onChange();
    });
  return (
    <li class="settings-card">
      <div class="settings-card-head">
        <strong class="settings-name">{url}</strong>
        <Badge kind={kind}>{word}</Badge>
      </div>
      {description !== '' && <p>{description}</p>}
      {sentence !== undefined && <p class={kind === 'bad' ? 'field-fault' : 'soft small'}>{sentence}</p>}
      <p class="soft small">Told when a run {listWords(EVENTS.filter(({ name }) => events.includes(name)))}.</p>
      {previousSecretValidUntil !== null && (
        <p class="soft small">The secret before signs too, until {sayMoment(previousSecretValidUntil)}.</p>
      )}
      <div class="settings-buttons">
        <Button onClick={test} disabled={isBusy.value}>
          Send a test
        </Button>
        <Button onClick={() => onOpen('log')}>Log</Button>
        <Button kind="quiet" onClick={() => onOpen('form')}>
          Change
        </Button>
        <Button kind="quiet" onClick={() => onOpen('rotate')}>
          New secret
        </Button>
        <Button kind="quiet" onClick={toggle} disabled={isBusy.value}>
          {enabled ? 'Turn off' : 'Turn on'}
        </Button>
        <Button kind="quiet" onClick={() => onOpen('delete')}>
          Delete
        </Button>
      </div>
      <div role="status">
        {tested.value !== undefined && <TestResult test={tested.value} />}
        {fault.value !== undefined && <p class="field-fault">{fault.value}</p>}
      </div>
    </li>
  );
}

function TestResult({ test: { delivered, status, error, durationMs } }: { readonly test: WebhookTest }) {
  if (!delivered) return <p class="field-fault">The test was not taken. {error}</p>;
  return (
    <p class="settings-good">
      The test was taken in {Math.round(durationMs)} ms, with status {status}.
    </p>
  );
}

function listWords(events: readonly { readonly words: string }[]): string {
  return new Intl.ListFormat('en', { type: 'disjunction' }).format(events.map(({ words }) => words));
}
