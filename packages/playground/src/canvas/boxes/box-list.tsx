import { Trash } from 'lucide';
import { IconButton } from '../../ui/button.tsx';
import type { BoxModel } from './box-model.ts';
import '../../ui/field.css';
import './box-list.css';

/** Longest that a word may be. */
const MOST_CHARACTERS = 100;

/** The words, to be written; the chosen one is marked. */
export function BoxList({ model }: { readonly model: BoxModel }) {
  return (
    <ul class="box-list">
      {model.words.value.map(({ id, text }, index) => (
        <li key={id} data-chosen={id === model.chosenId.value}>
          <input
            class="input"
            type="text"
            aria-label={`Word ${index + 1}`}
            maxLength={MOST_CHARACTERS}
            value={text}
            onFocus={() => model.choose(id)}
            onInput={({ currentTarget }) => model.write(id, currentTarget.value)}
          />
          <IconButton icon={Trash} label={`Remove word ${index + 1}`} onClick={() => model.remove(id)} />
        </li>
      ))}
    </ul>
  );
}
