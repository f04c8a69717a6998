import { BookOpen, ChartColumn, History, Palette, Settings, WandSparkles, type IconNode } from 'lucide';
import type { ComponentType } from 'preact';
import { lazyPage } from './lazy-page.tsx';

/** A page of the playground. */
interface Page {
  /** The first part of its address. */
  readonly name: string;
  readonly title: string;
  readonly icon: IconNode;
  readonly Content: ComponentType;
}

/** Every page, in the order of the menu; the first is where one begins. */
export const PAGES: readonly [Page, ...Page[]] = [
  {
    name: 'edit',
    title: 'Edit',
    icon: WandSparkles,
    Content: lazyPage(async () => (await import('../pages/edit/edit-page.tsx')).EditPage),
  },
  {
    name: 'history',
    title: 'History',
    icon: History,
    Content: lazyPage(async () => (await import('../pages/history/history-page.tsx')).HistoryPage),
  },
  {
    name: 'styles',
    title: 'Styles',
    icon: Palette,
    Content: lazyPage(async () => (await import('../pages/styles/styles-page.tsx')).StylesPage),
  },
  {
    name: 'usage',
    title: 'Usage',
    icon: ChartColumn,
    Content: lazyPage(async () => (await import('../pages/usage/usage-page.tsx')).UsagePage),
  },
  {
    name: 'settings',
    title: 'Settings',
    icon: Settings,
    Content: lazyPage(async () => (await import('../pages/settings/settings-page.tsx')).SettingsPage),
  },
];

/** Outside of the playground. */
export const REFERENCE = { href: '/reference', title: 'API reference', shortTitle: 'API', icon: BookOpen };
