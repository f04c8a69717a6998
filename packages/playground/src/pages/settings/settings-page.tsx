import type { AccountView } from '@backlot/sdk';
import { useLoaded } from '../../state/resource.ts';
import { goTo, route } from '../../state/route.ts';
import { requireClient } from '../../state/session.ts';
import { Tabs } from '../../ui/tabs.tsx';
import { AccountSection } from './account-section.tsx';
import { AdminsOnly } from './admins-only.tsx';
import { AppearanceSection } from './appearance-section.tsx';
import { KeysSection } from './keys-section.tsx';
import { MembersSection } from './members-section.tsx';
import { ProvidersSection } from './providers-section.tsx';
import { RetentionSection } from './retention-section.tsx';
import { WhenLoaded } from './section.tsx';
import './settings-page.css';
import { WebhooksSection } from './webhooks-section.tsx';

const TABS = [
  { name: 'account', label: 'Account' },
  { name: 'keys', label: 'Keys' },
  { name: 'members', label: 'Members and limits' },
  { name: 'providers', label: 'Providers' },
  { name: 'webhooks', label: 'Webhooks' },
  { name: 'retention', label: 'Retention' },
  { name: 'appearance', label: 'Appearance' },
] as const;

type TabName = (typeof TABS)[number]['name'];

/** The page Settings; the second part of its address is the tab. */
export function SettingsPage() {
  const account = useLoaded(() => requireClient().account.get());
  const chosen = TABS.find(({ name }) => name === route.value.path[1])?.name ?? 'account';
  return (
    <div class="settings">
      <h1>Settings</h1>
      <Tabs label="Settings" tabs={TABS} chosen={chosen} onChoose={(name) => goTo(['settings', name])}>
        {chosen === 'appearance' ? (
          <AppearanceSection />
        ) : (
          <WhenLoaded of={account} label="Loading your account">
            {(value) => <Chosen name={chosen} account={value} />}
          </WhenLoaded>
        )}
      </Tabs>
    </div>
  );
}

function Chosen({ name, account }: { readonly name: Exclude<TabName, 'appearance'>; readonly account: AccountView }) {
  const isAdmin = account.role === 'ADMIN';
  switch (name) {
    case 'account':
      return <AccountSection account={account} />;
    case 'keys':
      return <KeysSection account={account} />;
    case 'members':
      return isAdmin ? (
        <MembersSection account={account} />
      ) : (
        <AdminsOnly title="Members and limits" what="who is in the team and what everybody may spend" />
      );
    case 'providers':
      return isAdmin ? (
        <ProvidersSection />
      ) : (
        <AdminsOnly title="Providers" what="which vendors are asked and how they do" />
      );
    case 'webhooks':
      return isAdmin ? (
        <WebhooksSection />
      ) : (
        <AdminsOnly title="Webhooks" what="which addresses are told of the team’s runs" />
      );
    case 'retention':
      return <RetentionSection isAdmin={isAdmin} />;
  }
}
