import { ChevronDown, type IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Icon } from './icon.tsx';
import './menu-button.css';

/** Something that a menu offers. */
export interface MenuItem {
  readonly label: string;
  /** Said below the label, small. */
  readonly hint?: string;
  readonly icon?: IconNode;
  readonly onChoose: () => void;
}

/** Items that belong together, under a title. */
export interface MenuGroup {
  readonly title?: string;
  readonly items: readonly MenuItem[];
}

interface MenuButtonProps {
  readonly label: string;
  readonly icon?: IconNode;
  readonly kind?: 'plain' | 'primary' | 'quiet';
  readonly groups: readonly MenuGroup[];
  readonly disabled?: boolean;
  /** Above the items: fields that say how. */
  readonly children?: ComponentChildren;
}

const GAP_PX = 4;
/** Between the menu and the edges of the window. */
const EDGE_PX = 8;

/** A button that opens a menu of actions; arrows go through it, Escape closes it. */
export function MenuButton({ label, icon, kind = 'plain', groups, disabled = false, children }: MenuButtonProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    menu.current?.hidePopover();
    button.current?.focus();
  };
  useEffect(() => {
    if (isOpen && button.current !== null && menu.current !== null) openAt(menu.current, button.current);
  }, [isOpen]);
  return (
    <>
      <button
        ref={button}
        type="button"
        class={`button button-${kind}`}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        disabled={disabled}
        onClick={() => setOpen(!isOpen)}
      >
        {icon !== undefined && <Icon of={icon} />}
        <span>{label}</span>
        <Icon of={ChevronDown} sizePx={14} />
      </button>
      {isOpen && (
        <div
          ref={menu}
          class="menu-popover"
          popover="auto"
          onToggle={(event) => {
            if (event.newState === 'closed') setOpen(false);
          }}
          onKeyDown={(event) => moveInMenu(event, close)}
        >
          {children !== undefined && <div class="menu-fields">{children}</div>}
          <div role="menu" aria-label={label}>
            {groups.map(({ title, items }, at) => (
              <div key={title ?? at} role="group" aria-labelledby={title === undefined ? undefined : `${id}-${at}`}>
                {title !== undefined && (
                  <div id={`${id}-${at}`} class="menu-title">
                    {title}
                  </div>
                )}
                {items.map((item) => (
                  <MenuRow
                    key={item.label}
                    item={item}
                    onChoose={() => {
                      close();
                      item.onChoose();
                    }}
                  />
                ))}
              </div>
            ))}
          </div>
        </div>
      )}
    </>
  );
}

function MenuRow({ item, onChoose }: { readonly item: MenuItem; readonly onChoose: () => void }) {
  return (
    <button type="button" role="menuitem" class="menu-item" tabIndex={-1} onClick={onChoose}>
      {item.icon !== undefined && <Icon of={item.icon} />}
      <span>
        {item.label}
        {item.hint !== undefined && <span class="menu-hint">{item.hint}</span>}
      </span>
    </button>
  );
}

function openAt(menu: HTMLElement, button: HTMLElement): void {
  menu.showPopover();
  const { left, top, bottom } = button.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = menu;
  const below = bottom + GAP_PX;
  const above = top - GAP_PX - offsetHeight;
  const fits = below + offsetHeight <= innerHeight - EDGE_PX;
  menu.style.left = `${Math.max(EDGE_PX, Math.min(left, innerWidth - offsetWidth - EDGE_PX))}px`;
  menu.style.top = `${Math.max(EDGE_PX, fits ? below : above)}px`;
  itemsOf(menu)[0]?.focus();
}

function moveInMenu(event: KeyboardEvent, close: () => void): void {
  if (event.key === 'Escape') {
    // A dialog around the menu stays open.
    event.preventDefault();
    event.stopPropagation();
    close();
    return;
  }
  const { currentTarget: menu, target } = event;
  if (!(menu instanceof HTMLElement) || !(target instanceof HTMLElement) || target.role !== 'menuitem') return;
  const items = itemsOf(menu);
  const at = items.indexOf(target);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  items.at(next % items.length)?.focus();
}

function itemsOf(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')];
}
