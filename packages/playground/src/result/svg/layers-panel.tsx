import { sayCount } from '../../format/credits.ts';
import type { ShownDrawing } from './use-drawing.ts';
import './layers-panel.css';

/** The layers of a drawing, the topmost first, to be switched off and on. */
export function LayersPanel({ drawing: { drawing, hidden, toggle } }: { readonly drawing: ShownDrawing }) {
  const shapes = `${sayCount(drawing.shapes)} ${drawing.shapes === 1 ? 'shape' : 'shapes'}`;
  if (drawing.layers.length === 0) return <p class="soft small">A drawing of {shapes}, without layers.</p>;
  return (
    <fieldset class="layers">
      <legend>
        Layers <span class="soft small">{shapes}</span>
      </legend>
      {drawing.layers.toReversed().map(({ path, name, shapes: within }) => (
        <label key={path}>
          <input type="checkbox" checked={!hidden.has(path)} onChange={() => toggle(path)} />
          <span>{name}</span>
          <span class="soft small">{sayCount(within)}</span>
        </label>
      ))}
    </fieldset>
  );
}
