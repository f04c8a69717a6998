import { Palette } from 'lucide';
import { linkTo } from '../state/route.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { Icon } from '../ui/icon.tsx';
import './word-results.css';

/** What was written, beside what it was written from. */
export function TextResult({ text, prompt }: { readonly text: string; readonly prompt: string | null }) {
  return (
    <div class="text-result">
      {prompt !== null && (
        <figure>
          <figcaption class="soft small">Before</figcaption>
          <p>{prompt}</p>
        </figure>
      )}
      <figure class="text-result-new">
        <figcaption class="soft small">Enhanced</figcaption>
        <p>{text}</p>
      </figure>
      <div class="text-result-tools">
        <CopyButton text={text} label="Copy the prompt" />
        <a class="button button-plain" href={linkTo(['edit', 'recraft', 'generations'], { prompt: text })}>
          Draw it
        </a>
      </div>
    </div>
  );
}

/** A style that was made, and where it is of use. */
export function StyleResult({ id }: { readonly id: string }) {
  return (
    <div class="style-result">
      <Icon of={Palette} sizePx={28} />
      <div>
        <p>
          <b>The style is there.</b>
        </p>
        <p class="soft small">
          Its id is <code>{id}</code>
        </p>
      </div>
      <div class="text-result-tools">
        <CopyButton text={id} label="Copy the id" />
        <a class="button button-primary" href={linkTo(['edit', 'recraft', 'generations'], { style_id: id })}>
          Draw in this style
        </a>
        <a class="button button-plain" href={linkTo(['styles'])}>
          All styles
        </a>
      </div>
    </div>
  );
}
