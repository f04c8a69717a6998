import { LogOut, Monitor, Moon, Sun } from 'lucide';
import { route, linkTo } from '../state/route.ts';
import { signOut } from '../state/session.ts';
import { theme, THEMES, type Theme } from '../state/theme.ts';
import { IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { PAGES, REFERENCE } from './pages.ts';
import './shell.css';

const THEME_ICONS = { system: Monitor, light: Sun, dark: Moon } as const satisfies Record<Theme, unknown>;

/** The menu, and the page that it leads to. */
export function Shell() {
  const current = PAGES.find(({ name }) => name === route.value.path[0]) ?? PAGES[0];
  return (
    <div class="shell">
      <a class="skip-link" href="#content" onClick={focusContent}>
        Skip to content
      </a>
      <header class="menu">
        <a class="brand" href={linkTo([PAGES[0].name])} aria-label="Backlot, to the beginning">
          <img src="/playground/icon.svg" alt="" width="28" height="28" />
          <span>Backlot</span>
        </a>
        <nav aria-label="Pages">
          <ul>
            {PAGES.map(({ name, title, icon }) => (
              <li key={name}>
                <a href={linkTo([name])} aria-current={name === current.name ? 'page' : undefined}>
                  <Icon of={icon} />
                  <span>{title}</span>
                </a>
              </li>
            ))}
            <li>
              <a href={REFERENCE.href} target="_blank" rel="noreferrer">
                <Icon of={REFERENCE.icon} />
                <span class="menu-long">{REFERENCE.title}</span>
                <span class="menu-short">{REFERENCE.shortTitle}</span>
              </a>
            </li>
          </ul>
        </nav>
        <div class="menu-foot">
          <ThemeButton />
          <IconButton icon={LogOut} label="Sign out" onClick={signOut} />
        </div>
      </header>
      <main id="content" class="content" tabIndex={-1}>
        <current.Content />
      </main>
    </div>
  );
}

function ThemeButton() {
  const next = THEMES[(THEMES.indexOf(theme.value) + 1) % THEMES.length] ?? 'system';
  return (
    <IconButton
      icon={THEME_ICONS[theme.value]}
      label={`Looks: ${theme.value}. Change to ${next}`}
      onClick={() => {
        theme.value = next;
      }}
    />
  );
}

/** The fragment is the page's address: a link into the page must not change it. */
function focusContent(event: Event): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}
