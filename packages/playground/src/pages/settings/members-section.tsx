import type { AccountView, MemberView } from '@backlot/sdk';
import { useSignal } from '@preact/signals';
import { UserPlus } from 'lucide';
import { useLoaded } from '../../state/resource.ts';
import { requireClient } from '../../state/session.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { say } from '../../ui/toasts.tsx';
import { BudgetsSection } from './budgets-section.tsx';
import { MemberCard } from './member-card.tsx';
import { MemberDialog } from './member-dialog.tsx';
import { Section, WhenLoaded } from './section.tsx';

type Open =
  | { readonly what: 'form'; readonly member?: MemberView }
  | { readonly what: 'suspend'; readonly member: MemberView };

/** Who is in the team, and what everybody may spend: for admins. */
export function MembersSection({ account }: { readonly account: AccountView }) {
  const people = useLoaded(() => requireClient().account.members.list());
  const members = people.loaded.value.state === 'failed' ? [] : (people.loaded.value.value ?? []);
  const open = useSignal<Open | undefined>(undefined);
  const close = () => {
    open.value = undefined;
  };
  const setSuspended = async ({ userId, name }: MemberView, suspended: boolean) => {
    await requireClient().account.members.change(userId, { suspended });
    say(suspended ? `${name} is suspended.` : `${name} is active again.`, 'good');
    people.reload();
  };
  return (
    <>
      <Section
        title="Members"
        about="Everybody spends from the team’s credits, up to a limit of their own if they have one."
        action={
          <Button
            kind="primary"
            icon={UserPlus}
            onClick={() => {
              open.value = { what: 'form' };
            }}
          >
            Add a member
          </Button>
        }
      >
        <WhenLoaded of={people} label="Loading the members">
          {(list) => (
            <ul class="settings-list">
              {list.map((member) => (
                <MemberCard
                  key={member.userId}
                  member={member}
                  isSelf={member.userId === account.member.userId}
                  onChange={() => {
                    open.value = { what: 'form', member };
                  }}
                  onSuspend={() => {
                    open.value = { what: 'suspend', member };
                  }}
                  onActivate={() => setSuspended(member, false)}
                />
              ))}
            </ul>
          )}
        </WhenLoaded>
        {open.value?.what === 'form' && (
          <MemberDialog
            member={open.value.member}
            isSelf={open.value.member?.userId === account.member.userId}
            onSaved={people.reload}
            onClose={close}
          />
        )}
        {open.value?.what === 'suspend' && (
          <SuspendDialog
            member={open.value.member}
            onSuspend={(member) => setSuspended(member, true)}
            onClose={close}
          />
        )}
      </Section>
      <BudgetsSection members={members} />
    </>
  );
}

interface SuspendDialogProps {
  readonly member: MemberView;
  readonly onSuspend: (member: MemberView) => Promise<void>;
  readonly onClose: () => void;
}

function SuspendDialog({ member, onSuspend, onClose }: SuspendDialogProps) {
  return (
    <ConfirmDialog
      title="Suspend this member?"
      action={`Suspend ${member.name}`}
      onConfirm={() => onSuspend(member)}
      onClose={onClose}
    >
      <p>
        All keys of <strong>{member.name}</strong> stop working at once, wherever they are used. What was made stays,
        and the keys work again when the member is made active again.
      </p>
    </ConfirmDialog>
  );
}
