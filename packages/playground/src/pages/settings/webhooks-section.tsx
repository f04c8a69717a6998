import { useSignal } from '@preact/signals';
import type { WebhookSecretView, WebhookView } from '@backlot/sdk';
import { Plus, Webhook } from 'lucide';
import { useLoaded } from '../../state/resource.ts';
import { requireClient } from '../../state/session.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Empty } from '../../ui/empty.tsx';
import { say } from '../../ui/toasts.tsx';
import { DeliveryLogDialog } from './delivery-log-dialog.tsx';
import { RotateDialog } from './rotate-dialog.tsx';
import { SecretDialog } from './secret-dialog.tsx';
import { Section, WhenLoaded } from './section.tsx';
import { WebhookCard } from './webhook-card.tsx';
import { WebhookFormDialog } from './webhook-form-dialog.tsx';

/** What is open over the page. */
type Open =
  | { readonly what: 'form'; readonly webhook?: WebhookView }
  | { readonly what: 'log' | 'rotate' | 'delete'; readonly webhook: WebhookView }
  | { readonly what: 'secret'; readonly webhook: WebhookSecretView };

/** Addresses that are told of the team's runs. */
export function WebhooksSection() {
  const webhooks = useLoaded(() => requireClient().webhooks.list());
  const open = useSignal<Open | undefined>(undefined);
  const close = () => {
    open.value = undefined;
  };
  const showSecret = (webhook: WebhookSecretView) => {
    webhooks.reload();
    open.value = { what: 'secret', webhook };
  };
  const remove = async ({ id }: WebhookView) => {
    await requireClient().webhooks.remove(id);
    say('The webhook is deleted.', 'good');
    webhooks.reload();
  };
  return (
    <Section
      title="Webhooks"
      about="Addresses of yours that are told when something happens to your team’s runs: signed, and tried again for three days."
      action={
        <Button
          kind="primary"
          icon={Plus}
          onClick={() => {
            open.value = { what: 'form' };
          }}
        >
          New webhook
        </Button>
      }
    >
      <WhenLoaded of={webhooks} label="Loading the webhooks">
        {(list) =>
          list.length === 0 ? (
            <Empty icon={Webhook} title="None yet">
              Make one, and stop asking whether runs have ended.
            </Empty>
          ) : (
            <ul class="settings-list">
              {list.map((webhook) => (
                <WebhookCard
                  key={webhook.id}
                  webhook={webhook}
                  onOpen={(what) => {
                    open.value = { what, webhook };
                  }}
                  onChange={webhooks.reload}
                />
              ))}
            </ul>
          )
        }
      </WhenLoaded>
      {open.value !== undefined && (
        <Opened open={open.value} onClose={close} onSecret={showSecret} onChange={webhooks.reload} onDelete={remove} />
      )}
    </Section>
  );
}

interface OpenedProps {
  readonly open: Open;
  readonly onClose: () => void;
  readonly onSecret: (webhook: WebhookSecretView) => void;
  readonly onChange: () => void;
  readonly onDelete: (webhook: WebhookView) => Promise<void>;
}

function Opened({ open, onClose, onSecret, onChange, onDelete }: OpenedProps) {
  switch (open.what) {
    case 'form':
      return <WebhookFormDialog webhook={open.webhook} onClose={onClose} onMade={onSecret} onChange={onChange} />;
    case 'log':
      return <DeliveryLogDialog webhook={open.webhook} onClose={onClose} />;
    case 'rotate':
      return <RotateDialog webhook={open.webhook} onClose={onClose} onRotated={onSecret} />;
    case 'delete':
      return (
        <ConfirmDialog
          title="Delete this webhook?"
          action="Delete the webhook"
          onConfirm={() => onDelete(open.webhook)}
          onClose={onClose}
        >
          <p>
            <strong>{open.webhook.url}</strong> will be told nothing more. Its secret, its log and the messages that
            wait for it are lost.
          </p>
        </ConfirmDialog>
      );
    case 'secret':
      return (
        <SecretDialog title="The webhook’s secret" what="secret" secret={open.webhook.secret} onClose={onClose}>
          Whoever receives the messages verifies their signatures with it, as Standard Webhooks says.
        </SecretDialog>
      );
  }
}
