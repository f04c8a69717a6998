import type { IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import './empty.css';

interface EmptyProps {
  readonly icon: IconNode;
  readonly title: string;
  /** What to do about it. */
  readonly children?: ComponentChildren;
}

const ICON_PX = 32;

/** Stands where there is nothing yet, and says what would be there. */
export function Empty({ icon, title, children }: EmptyProps) {
  return (
    <div class="empty">
      <Icon of={icon} sizePx={ICON_PX} />
      <h2>{title}</h2>
      {children !== undefined && <div class="soft">{children}</div>}
    </div>
  );
}
