import { Monitor, Moon, Sun } from 'lucide';
import { theme, THEMES, type Theme } from '../../state/theme.ts';
import { Icon } from '../../ui/icon.tsx';
import { Section } from './section.tsx';

const WORDS: Readonly<Record<Theme, { readonly title: string; readonly about: string }>> = {
  system: { title: 'Like the system', about: 'Light or dark, as this device is.' },
  light: { title: 'Light', about: 'Always light.' },
  dark: { title: 'Dark', about: 'Always dark.' },
};

const ICONS = { system: Monitor, light: Sun, dark: Moon } as const satisfies Record<Theme, unknown>;
const ICON_PX = 28;

/** How the pages look in this browser. */
export function AppearanceSection() {
  return (
    <Section title="Appearance" about="Kept in this browser only.">
      <fieldset class="themes">
        <legend class="visually-hidden">Theme</legend>
        {THEMES.map((name) => (
          <label key={name} class="theme-card">
            <Icon of={ICONS[name]} sizePx={ICON_PX} />
            <span class="theme-words">
              <input
                type="radio"
                name="theme"
                checked={theme.value === name}
                onChange={() => {
                  theme.value = name;
                }}
              />
              <span>
                <strong>{WORDS[name].title}</strong>
                <span class="soft small">{WORDS[name].about}</span>
              </span>
            </span>
          </label>
        ))}
      </fieldset>
    </Section>
  );
}
