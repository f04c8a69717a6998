import { useSignal } from '@preact/signals';
import type { CatalogEntry } from '../../edit/catalog-view.ts';
import { linkTo } from '../../state/route.ts';
import { Icon } from '../../ui/icon.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { findEntries } from './find-entries.ts';
import { GROUPS } from './groups.ts';
import './entry-menu.css';

interface EntryMenuProps {
  readonly entries: readonly CatalogEntry[];
  readonly chosen: CatalogEntry;
  readonly onChoose?: () => void;
}

const ICON_PX = 16;
const DIALECTS = { onemin: '1min', recraft: 'Recraft' } as const;

/** Everything that can be done, by its kind; the search looks into names, paths and what is said of them. */
export function EntryMenu({ entries, chosen, onChoose }: EntryMenuProps) {
  const words = useSignal('');
  const found = findEntries(entries, words.value);
  return (
    <nav class="entry-menu" aria-label="Operations">
      <div class="entry-menu-search">
        <SearchBox label="Search operations" placeholder="What to do" words={words} />
      </div>
      {GROUPS.map(({ name, title, icon }) => {
        const members = found.filter(({ group }) => group === name);
        if (members.length === 0) return null;
        return (
          <section key={name} aria-label={title}>
            <h3>
              <Icon of={icon} sizePx={ICON_PX} />
              {title}
            </h3>
            <ul>
              {members.map((entry) => (
                <li key={entry.id}>
                  <a
                    href={linkTo(['edit', ...entry.id.split('/')])}
                    aria-current={entry === chosen ? 'page' : undefined}
                    title={entry.summary}
                    onClick={onChoose}
                  >
                    <EntryTitle of={entry} />
                    <span class="entry-dialect">{DIALECTS[entry.dialect]}</span>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {found.length === 0 && (
        <p class="soft small">Nothing here is called so. Try a word such as background or mask.</p>
      )}
    </nav>
  );
}

/** Vendors of the same work stand below its name. */
function EntryTitle({ of: { title, creditsPerImage } }: { readonly of: CatalogEntry }) {
  const [work, vendor] = title.split(': ', 2);
  return (
    <span class="entry-title">
      {work}
      {vendor !== undefined && <span class="soft small">{vendor}</span>}
      {creditsPerImage === null && <span class="entry-off small">Nobody can do it now</span>}
    </span>
  );
}
