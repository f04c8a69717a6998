import { useSignal } from '@preact/signals';
import { Ban, Search } from 'lucide';
import type { StyleSample } from '../edit/catalog-view.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Empty } from '../ui/empty.tsx';
import { Icon } from '../ui/icon.tsx';
import { SearchBox } from '../ui/search-box.tsx';
import { titleOf } from './fields-of.ts';
import { groupStyles } from './group-styles.ts';
import './style-gallery.css';

interface StyleGalleryProps {
  readonly rows: readonly StyleSample[];
  readonly chosen: StyleSample | undefined;
  readonly onChoose: (row: StyleSample | undefined) => void;
  readonly onClose: () => void;
}

/** Every named style with a picture drawn in it, by its base style. */
export function StyleGallery({ rows, chosen, onChoose, onClose }: StyleGalleryProps) {
  const words = useSignal('');
  const groups = groupStyles(rows, words.value);
  return (
    <Dialog title="Styles" size="wide" onClose={onClose}>
      <div class="style-gallery">
        <SearchBox label="Search styles" words={words} />
        <button
          type="button"
          class="style-gallery-none"
          aria-pressed={chosen === undefined}
          onClick={() => onChoose(undefined)}
        >
          <Icon of={Ban} /> No style
        </button>
        {groups.length === 0 && (
          <Empty icon={Search} title="No style is called so">
            Try a word such as sketch, photo or poster.
          </Empty>
        )}
        {groups.map(({ model, style, rows: members }) => (
          <section key={`${model} ${style}`} aria-label={titleOf(style)}>
            <h3>
              {titleOf(style)} <span class="soft small">{titleOf(model).replace(/v(\d)/, ' V$1')}</span>
            </h3>
            <ul>
              {members.map((row) => (
                <li key={row.substyle ?? ''}>
                  <button type="button" aria-pressed={row === chosen} onClick={() => onChoose(row)}>
                    {row.picture === null ? (
                      <span class="style-gallery-blank" />
                    ) : (
                      <img src={row.picture} alt="" loading="lazy" width="160" height="160" />
                    )}
                    <span>{row.title}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
