import type { IconNode } from 'lucide';
import type { ComponentChildren, JSX } from 'preact';
import { Icon } from './icon.tsx';
import './button.css';

type Native = Omit<JSX.IntrinsicElements['button'], 'icon' | 'class' | 'children'>;

interface ButtonProps extends Native {
  readonly children: ComponentChildren;
  /** `primary`: the one thing to do here; `quiet`: without a border; `danger`: cannot be undone. */
  readonly kind?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly icon?: IconNode;
}

/** A button with words. */
export function Button({ children, kind = 'plain', icon, type = 'button', ...native }: ButtonProps) {
  return (
    <button {...native} type={type} class={`button button-${kind}`}>
      {icon !== undefined && <Icon of={icon} />}
      <span>{children}</span>
    </button>
  );
}

interface IconButtonProps extends Native {
  readonly icon: IconNode;
  /** Said to screen readers, and shown to who waits over it. */
  readonly label: string;
  /** Whether it is on, for those that stay down. */
  readonly isPressed?: boolean;
}

/** A button that is only a picture. */
export function IconButton({ icon, label, isPressed, type = 'button', ...native }: IconButtonProps) {
  return (
    <button
      {...native}
      type={type}
      class="button icon-button"
      aria-label={label}
      title={label}
      aria-pressed={isPressed}
    >
      <Icon of={icon} />
    </button>
  );
}
