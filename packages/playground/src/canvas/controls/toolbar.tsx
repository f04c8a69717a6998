import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import './toolbar.css';

interface ToolbarProps {
  /** What its buttons are for, for screen readers. */
  readonly label: string;
  readonly isVertical?: boolean;
  readonly children: ComponentChildren;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Buttons that are one stop of the tab key; arrows, Home and End go from button to button (ARIA authoring practices, toolbar). */
export function Toolbar({ label, isVertical = false, children }: ToolbarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const buttons = (): HTMLButtonElement[] => [...(bar.current?.querySelectorAll('button') ?? [])];
  const rest = (chosen: HTMLButtonElement | undefined): void => {
    for (const button of buttons()) button.tabIndex = button === chosen ? 0 : -1;
  };
  useEffect(() => {
    const all = buttons();
    rest(all.find((button) => button.tabIndex === 0 && button === document.activeElement) ?? pressed(all) ?? all[0]);
  });
  const step = (event: KeyboardEvent): void => {
    const all = buttons().filter((button) => !button.disabled);
    const by = STEPS[event.key];
    const at = all.findIndex((button) => button === document.activeElement);
    let next: HTMLButtonElement | undefined;
    if (event.key === 'Home') next = all[0];
    else if (event.key === 'End') next = all.at(-1);
    else if (by !== undefined) next = all[(at + by + all.length) % all.length];
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    rest(next);
    next.focus();
  };
  return (
    <div
      ref={bar}
      class={`toolbar ${isVertical ? 'toolbar-vertical' : ''}`}
      role="toolbar"
      aria-label={label}
      aria-orientation={isVertical ? 'vertical' : 'horizontal'}
      onKeyDown={step}
    >
      {children}
    </div>
  );
}

function pressed(buttons: readonly HTMLButtonElement[]): HTMLButtonElement | undefined {
  return buttons.find((button) => button.getAttribute('aria-pressed') === 'true' && !button.disabled);
}
