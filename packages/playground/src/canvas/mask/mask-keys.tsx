import { TOOLS } from '../tools/index.ts';
import './mask-keys.css';

const KEYS: readonly (readonly [keys: string, does: string])[] = [
  ...TOOLS.map(({ key, label }) => [key, label] as const),
  ['[ ]', 'Smaller, larger'],
  ['{ }', 'Softer, harder'],
  ['X', 'Add, subtract, replace'],
  ['I', 'Invert'],
  ['F, Delete', 'Fill, clear'],
  ['Ctrl Z', 'Undo; with Shift redo'],
  ['+ - 0 1', 'Zoom, fit, actual size'],
  ['O, H', 'Outline, picture'],
  ['Space, drag', 'Move the picture'],
  ['Arrows', 'A cursor; Space puts the tool down'],
  ['Enter', 'Close a line'],
  ['Backspace', 'Take a corner back'],
  ['Ctrl Enter', 'Use the mask'],
];

/** What the keys do, for who unfolds it. */
export function MaskKeys() {
  return (
    <details class="mask-keys">
      <summary>Keyboard</summary>
      <dl>
        {KEYS.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
