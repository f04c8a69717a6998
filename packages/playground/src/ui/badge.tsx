import type { ComponentChildren } from 'preact';
import './badge.css';

interface BadgeProps {
  readonly children: ComponentChildren;
  readonly kind?: 'plain' | 'good' | 'bad' | 'warn' | 'accent';
}

/** A word about something, in its colour. */
export function Badge({ children, kind = 'plain' }: BadgeProps) {
  return <span class={`badge badge-${kind}`}>{children}</span>;
}
