import type { Signal } from '@preact/signals';
import { Search } from 'lucide';
import { Icon } from './icon.tsx';
import './search-box.css';

interface SearchBoxProps {
  /** What is looked for: `Search styles`. */
  readonly label: string;
  readonly words: Signal<string>;
}

/** Where words to look for are typed. */
export function SearchBox({ label, words }: SearchBoxProps) {
  return (
    <label class="search-box">
      <Icon of={Search} />
      <input
        class="input"
        type="search"
        aria-label={label}
        placeholder={label}
        value={words.value}
        onInput={({ currentTarget }) => {
          words.value = currentTarget.value;
        }}
      />
    </label>
  );
}
