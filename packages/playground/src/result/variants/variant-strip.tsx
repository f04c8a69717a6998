import { Columns2 } from 'lucide';
import { IconButton } from '../../ui/button.tsx';
import { Thumbnail } from '../picture/thumbnail.tsx';
import type { RunPicture } from '../run/run-picture.ts';
import './variant-strip.css';

interface VariantStripProps {
  readonly images: readonly RunPicture[];
  readonly chosen: number;
  /** The one that the chosen one is compared with. */
  readonly other: number | undefined;
  readonly onChoose: (index: number) => void;
  /** Undefined: with none. */
  readonly onCompare: (index: number | undefined) => void;
}

/** The pictures of a run beside each other: arrows go from one to the next, and any other can be laid over the chosen one. */
export function VariantStrip({ images, chosen, other, onChoose, onCompare }: VariantStripProps) {
  const step = (event: KeyboardEvent) => {
    const next = nextVariant(event.key, chosen, images.length);
    if (next === undefined || !(event.currentTarget instanceof HTMLElement)) return;
    event.preventDefault();
    onChoose(next);
    event.currentTarget.querySelectorAll<HTMLElement>('[role="radio"]')[next]?.focus();
  };
  return (
    <div class="variants" role="radiogroup" aria-label="Variants" onKeyDown={step}>
      {images.map(({ key, thumbnail, seed }, index) => (
        <div key={key} class="variant">
          <button
            type="button"
            role="radio"
            class="variant-picture"
            aria-checked={index === chosen}
            aria-label={`Variant ${index + 1}${seed === null ? '' : `, seed ${seed}`}`}
            tabIndex={index === chosen ? 0 : -1}
            onClick={() => onChoose(index)}
          >
            <Thumbnail path={thumbnail} alt="" />
            <span class="variant-number">{index + 1}</span>
          </button>
          {index !== chosen && (
            <span class="variant-compare">
              <IconButton
                icon={Columns2}
                label={index === other ? 'Stop comparing' : `Compare variant ${chosen + 1} with ${index + 1}`}
                isPressed={index === other}
                onClick={() => onCompare(index === other ? undefined : index)}
              />
            </span>
          )}
        </div>
      ))}
    </div>
  );
}

function nextVariant(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowLeft':
    case 'ArrowUp':
      return (at + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
