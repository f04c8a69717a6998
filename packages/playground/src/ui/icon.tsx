import type { IconNode } from 'lucide';
import { h } from 'preact';
import './icon.css';

interface IconProps {
  /** One of `lucide`'s: `import { Brush } from 'lucide'`. */
  readonly of: IconNode;
  /** Edge length, CSS px. */
  readonly sizePx?: number;
}

const SIZE_PX = 18;

/** A picture beside or instead of words; it says nothing to screen readers, so whatever it stands in needs a name. */
export function Icon({ of, sizePx = SIZE_PX }: IconProps) {
  return (
    <svg class="icon" width={sizePx} height={sizePx} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {of.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}
