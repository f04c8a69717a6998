import type { Signal } from '@preact/signals';
import { Search } from 'lucide';
import { Icon } from './icon.tsx';
import './search-box.css';

interface SearchBoxProps {
  /** What is looked for: `Search styles`. */
  readonly label: string;
  readonly words: Signal<string>;
  /** What stands in it while it is empty; the label unless said otherwise. */
  readonly placeholder?: string;
}

/** Where words to look for are typed. */
export function SearchBox({ label, words, placeholder = label }: SearchBoxProps) {
  return (
    <label class="search-box">
      <Icon of={Search} />
      <input
        class="input"
        type="search"
        aria-label={label}
        placeholder={placeholder}
        value={words.value}
        onInput={({ currentTarget }) => {
          words.value = currentTarget.value;
        }}
      />
    </label>
  );
}
