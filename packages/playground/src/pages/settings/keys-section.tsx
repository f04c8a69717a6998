import type { AccountView, KeyView } from '@backlot/sdk';
import { useSignal } from '@preact/signals';
import { Plus } from 'lucide';
import { sayAgo, sayMoment } from '../../format/moments.ts';
import { useLoaded } from '../../state/resource.ts';
import { requireClient, signOut } from '../../state/session.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { say } from '../../ui/toasts.tsx';
import { NewKeyDialog } from './new-key-dialog.tsx';
import { SecretDialog } from './secret-dialog.tsx';
import { Section, WhenLoaded } from './section.tsx';

type Open =
  | { readonly what: 'new' }
  | { readonly what: 'secret'; readonly name: string; readonly key: string }
  | { readonly what: 'revoke'; readonly key: KeyView };

/** The keys that requests are sent with: all of the team for an admin, else the own. */
export function KeysSection({ account }: { readonly account: AccountView }) {
  const isAdmin = account.role === 'ADMIN';
  const keys = useLoaded(() => requireClient().account.keys.list());
  const people = useLoaded(async () => (isAdmin ? await requireClient().account.members.list() : []));
  const members = people.loaded.value.state === 'failed' ? [] : (people.loaded.value.value ?? []);
  const open = useSignal<Open | undefined>(undefined);
  const showsRevoked = useSignal(false);
  const close = () => {
    open.value = undefined;
  };
  const revoke = async (key: KeyView) => {
    const isThisOne = key.id === account.key.id;
    await requireClient().account.keys.revoke(key.id, { confirm: isThisOne });
    if (isThisOne) {
      signOut();
      return;
    }
    say(`The key ${key.name} is revoked.`, 'good');
    keys.reload();
  };
  return (
    <Section
      title="API keys"
      about={isAdmin ? 'Of everybody in the team.' : 'Your own.'}
      action={
        <Button
          kind="primary"
          icon={Plus}
          onClick={() => {
            open.value = { what: 'new' };
          }}
        >
          New key
        </Button>
      }
    >
      <WhenLoaded of={keys} label="Loading the keys">
        {(list) => {
          const revoked = list.filter(({ revokedAt }) => revokedAt !== null).length;
          return (
            <>
              <ul class="settings-list">
                {list
                  .filter(({ revokedAt }) => showsRevoked.value || revokedAt === null)
                  .map((key) => (
                    <KeyCard
                      key={key.id}
                      apiKey={key}
                      isThisOne={key.id === account.key.id}
                      owner={isAdmin ? key.memberName : undefined}
                      onRevoke={() => {
                        open.value = { what: 'revoke', key };
                      }}
                    />
                  ))}
              </ul>
              {revoked > 0 && (
                <Button
                  kind="quiet"
                  aria-expanded={showsRevoked.value}
                  onClick={() => {
                    showsRevoked.value = !showsRevoked.value;
                  }}
                >
                  {showsRevoked.value
                    ? 'Hide revoked keys'
                    : `Show ${revoked} revoked ${revoked === 1 ? 'key' : 'keys'}`}
                </Button>
              )}
            </>
          );
        }}
      </WhenLoaded>
      {open.value?.what === 'new' && (
        <NewKeyDialog
          account={account}
          members={members}
          onClose={close}
          onMade={({ name, key }) => {
            keys.reload();
            open.value = { what: 'secret', name, key };
          }}
        />
      )}
      {open.value?.what === 'secret' && (
        <SecretDialog title={`The key ${open.value.name}`} what="key" secret={open.value.key} onClose={close}>
          Only a hash of it is stored. Who has it can spend what its member may spend.
        </SecretDialog>
      )}
      {open.value?.what === 'revoke' && (
        <RevokeDialog
          apiKey={open.value.key}
          isThisOne={open.value.key.id === account.key.id}
          onRevoke={revoke}
          onClose={close}
        />
      )}
    </Section>
  );
}

interface RevokeDialogProps {
  readonly apiKey: KeyView;
  readonly isThisOne: boolean;
  readonly onRevoke: (key: KeyView) => Promise<void>;
  readonly onClose: () => void;
}

function RevokeDialog({ apiKey, isThisOne, onRevoke, onClose }: RevokeDialogProps) {
  return (
    <ConfirmDialog
      title="Revoke this key?"
      action="Revoke the key"
      onConfirm={() => onRevoke(apiKey)}
      onClose={onClose}
    >
      <p>
        <strong>{apiKey.name}</strong> <code>{apiKey.prefix}…</code> stops working at once and for good: whatever uses
        it is refused. What it has made stays.
      </p>
      {isThisOne && <p class="field-fault">It is the key that you are signed in with: you will be signed out.</p>}
    </ConfirmDialog>
  );
}

interface KeyCardProps {
  readonly apiKey: KeyView;
  readonly isThisOne: boolean;
  readonly owner: string | undefined;
  readonly onRevoke: () => void;
}

function KeyCard({ apiKey: { name, prefix, createdAt, revokedAt }, isThisOne, owner, onRevoke }: KeyCardProps) {
  return (
    <li class="settings-card settings-row">
      <div class="settings-row-words">
        <div class="settings-card-head">
          <strong class="settings-name">{name}</strong>
          <code class="soft">{prefix}…</code>
          {isThisOne && <Badge kind="accent">this one</Badge>}
          {revokedAt !== null && <Badge kind="bad">revoked</Badge>}
        </div>
        <p class="soft small" title={sayMoment(createdAt)}>
          {owner !== undefined && `${owner}, `}made {sayAgo(createdAt)}
          {revokedAt !== null && `, revoked ${sayAgo(revokedAt)}`}
        </p>
      </div>
      {revokedAt === null && (
        <Button aria-label={`Revoke ${name}`} onClick={onRevoke}>
          Revoke
        </Button>
      )}
    </li>
  );
}
