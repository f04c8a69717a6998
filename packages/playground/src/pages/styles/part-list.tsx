import type { RecraftStyle } from '@backlot/sdk';
import { Palette, X } from 'lucide';
import type { CatalogView } from '../../edit/catalog-view.ts';
import { PictureImage } from '../../edit/picture-image.tsx';
import { ownStyleWords } from '../../form/own-style-words.ts';
import { IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { MAX_WEIGHT, shareOf, type Part } from './mixture.ts';

interface PartListProps {
  readonly parts: readonly Part[];
  readonly own: readonly RecraftStyle[];
  readonly catalog: CatalogView;
  readonly onChange: (parts: readonly Part[]) => void;
}

const PERCENT = 100;

/** What the style is made of, each with its weight where there are several. */
export function PartList({ parts, own, catalog, onChange }: PartListProps) {
  const set = (part: Part, weight: number) => onChange(parts.map((one) => (one === part ? { ...one, weight } : one)));
  return (
    <ul class="part-list" aria-label="What the style is made of">
      {parts.map((part, index) => {
        const words = part.kind === 'style' ? styleWords(part.reference, { own, catalog }) : `Picture ${index + 1}`;
        return (
          <li key={`${part.kind} ${part.reference}`}>
            <PartPicture part={part} words={words} catalog={catalog} />
            <span class="part-words">
              <span>{words}</span>
              {parts.length > 1 && (
                <input
                  type="range"
                  min={1}
                  max={MAX_WEIGHT}
                  step={1}
                  value={part.weight}
                  aria-label={`Weight of ${words}`}
                  onInput={({ currentTarget }) => set(part, Number(currentTarget.value))}
                />
              )}
            </span>
            {parts.length > 1 && <span class="part-share">{Math.round(shareOf(part, parts) * PERCENT)}%</span>}
            <IconButton
              icon={X}
              label={`Leave out ${words}`}
              onClick={() => onChange(parts.filter((one) => one !== part))}
            />
          </li>
        );
      })}
    </ul>
  );
}

interface PartPictureProps extends Pick<PartListProps, 'catalog'> {
  readonly part: Part;
  readonly words: string;
}

function PartPicture({ part, words, catalog }: PartPictureProps) {
  if (part.kind === 'picture') return <PictureImage class="part-picture" reference={part.reference} alt={words} />;
  const picture = catalog.styles.find(({ styleId }) => styleId === part.reference)?.picture ?? null;
  if (picture !== null) return <img class="part-picture" src={picture} alt="" />;
  return (
    <span class="part-picture">
      <Icon of={Palette} />
    </span>
  );
}

function styleWords(id: string, { own, catalog }: Pick<PartListProps, 'own' | 'catalog'>): string {
  const mine = own.find((style) => style.id === id);
  if (mine !== undefined) return ownStyleWords(mine);
  return catalog.styles.find(({ styleId }) => styleId === id)?.title ?? 'A style';
}
