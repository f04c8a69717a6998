import { useSignal } from '@preact/signals';
import type { DeliveryView, WebhookView } from '@backlot/sdk';
import { RotateCcw, ScrollText } from 'lucide';
import { useEffect } from 'preact/hooks';
import { sayAgo, sayMoment } from '../../format/moments.ts';
import { useAction } from '../../state/action.ts';
import { requireClient } from '../../state/session.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Empty } from '../../ui/empty.tsx';
import { standingOfDelivery } from './webhook-state.ts';

interface DeliveryLogDialogProps {
  readonly webhook: WebhookView;
  readonly onClose: () => void;
}

const STATES = [
  { name: '', words: 'All messages' },
  { name: 'PENDING', words: 'Waiting' },
  { name: 'DELIVERED', words: 'Delivered' },
  { name: 'FAILED', words: 'Failed' },
] as const;
const PAGE = 20;

/** What was sent to a webhook, and what came of it. */
export function DeliveryLogDialog({ webhook, onClose }: DeliveryLogDialogProps) {
  const state = useSignal<(typeof STATES)[number]['name']>('');
  const shown = useSignal<readonly DeliveryView[]>([]);
  const isWhole = useSignal(false);
  const { isBusy, fault, run } = useAction();
  const load = (after: readonly DeliveryView[]) =>
    run(async () => {
      const before = after.at(-1)?.id;
      const wanted = state.value === '' ? {} : { state: state.value };
      const page = { limit: PAGE, ...(before !== undefined && { before }), ...wanted };
      const more = await requireClient().webhooks.deliveries(webhook.id, page);
      shown.value = [...after, ...more];
      isWhole.value = more.length < PAGE;
    });
  useEffect(() => void load([]), [state.value]);
  const replay = (delivery: DeliveryView) =>
    run(async () => {
      const replayed = await requireClient().webhooks.replay(webhook.id, delivery.id);
      shown.value = shown.value.map((one) => (one.id === replayed.id ? replayed : one));
    });
  return (
    <Dialog title="Log" size="wide" onClose={onClose}>
      <div class="settings-form">
        <div class="log-head">
          <strong class="settings-name">{webhook.url}</strong>
          <select
            class="input"
            aria-label="Which messages"
            value={state.value}
            onChange={({ currentTarget: { value } }) => {
              state.value = STATES.find(({ name }) => name === value)?.name ?? '';
            }}
          >
            {STATES.map(({ name, words }) => (
              <option key={name} value={name}>
                {words}
              </option>
            ))}
          </select>
          <Button onClick={() => void load([])} disabled={isBusy.value}>
            Look again
          </Button>
        </div>
        {fault.value !== undefined && (
          <p class="field-fault" role="alert">
            {fault.value}
          </p>
        )}
        {shown.value.length === 0 && isWhole.value && (
          <Empty icon={ScrollText} title="Nothing here">
            The log goes back 30 days. Tests are not written into it.
          </Empty>
        )}
        <ul class="settings-list" aria-busy={isBusy.value}>
          {shown.value.map((delivery) => (
            <Delivery
              key={delivery.id}
              delivery={delivery}
              isBusy={isBusy.value}
              onReplay={() => void replay(delivery)}
            />
          ))}
        </ul>
        {!isWhole.value && shown.value.length > 0 && (
          <Button onClick={() => void load(shown.value)} disabled={isBusy.value}>
            Older ones
          </Button>
        )}
      </div>
    </Dialog>
  );
}

interface DeliveryProps {
  readonly delivery: DeliveryView;
  readonly isBusy: boolean;
  readonly onReplay: () => void;
}

function Delivery({ delivery, isBusy, onReplay }: DeliveryProps) {
  const { kind, word, sentence } = standingOfDelivery(delivery);
  const { type, createdAt, messageId, runId, last } = delivery;
  return (
    <li class="settings-card log-row">
      <div class="log-words">
        <div class="settings-card-head">
          <code>{type}</code>
          <Badge kind={kind}>{word}</Badge>
          {last?.status != null && <Badge>{last.status}</Badge>}
          <span class="soft small" title={sayMoment(createdAt)}>
            {sayAgo(createdAt)}
          </span>
        </div>
        <p class="soft small">{sentence}</p>
        <p class="soft small settings-name">
          {messageId}
          {runId !== null && `, of run ${runId}`}
        </p>
      </div>
      <Button icon={RotateCcw} onClick={onReplay} disabled={isBusy}>
        Send again
      </Button>
    </li>
  );
}
