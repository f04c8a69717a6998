import './look-switch.css';

/** What of a comparison is seen. */
export type Look = 'slider' | 'before' | 'after';

interface LookSwitchProps {
  readonly looks: readonly Look[];
  readonly chosen: Look;
  readonly onChoose: (look: Look) => void;
}

const WORDS: Readonly<Record<Look, string>> = { slider: 'Compare', before: 'Before', after: 'After' };

/** Both of a comparison under a slider, or one of them. */
export function LookSwitch({ looks, chosen, onChoose }: LookSwitchProps) {
  return (
    <div class="look-switch" role="group" aria-label="What is shown">
      {looks.map((look) => (
        <button key={look} type="button" aria-pressed={look === chosen} onClick={() => onChoose(look)}>
          {WORDS[look]}
        </button>
      ))}
    </div>
  );
}
