import { effect, signal } from '@preact/signals';

/** How it may look. */
export const THEMES = ['system', 'light', 'dark'] as const;

/** One of {@link THEMES}. */
export type Theme = (typeof THEMES)[number];

const STORED_AS = 'backlot-theme';

const prefersDark = matchMedia('(prefers-color-scheme: dark)');
const isDarkOutside = signal(prefersDark.matches);

/** What the user chose. */
export const theme = signal<Theme>(THEMES.find((name) => name === localStorage.getItem(STORED_AS)) ?? 'system');

prefersDark.addEventListener('change', ({ matches }) => {
  isDarkOutside.value = matches;
});

effect(() => {
  const isDark = theme.value === 'dark' || (theme.value === 'system' && isDarkOutside.value);
  document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
  localStorage.setItem(STORED_AS, theme.value);
});
