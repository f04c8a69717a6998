import { Forward } from 'lucide';
import { useEffect } from 'preact/hooks';
import { catalog, loadCatalog } from '../../edit/catalog.ts';
import { MenuButton } from '../../ui/menu-button.tsx';
import { pictureTakers } from './picture-takers.ts';

/** What is done next with a picture: any operation that takes one. */
export function SendMenu({ onSend }: { readonly onSend: (operation: string) => void }) {
  useEffect(() => void loadCatalog(), []);
  const { value: loaded } = catalog;
  const groups = pictureTakers(loaded.state === 'ready' ? loaded.value.entries : []).map(({ group, takers }) => ({
    title: group.slice(0, 1).toUpperCase() + group.slice(1),
    items: takers.map(({ title, operation }) => ({ label: title, onChoose: () => onSend(operation) })),
  }));
  return <MenuButton label="Send to" icon={Forward} disabled={groups.length === 0} groups={groups} />;
}
