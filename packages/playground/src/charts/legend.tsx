import { seriesColour } from './colours.ts';
import './legend.css';

/** Which colour is what; names in the order of the series. */
export function Legend({ names }: { readonly names: readonly string[] }) {
  return (
    <ul class="legend">
      {names.map((name, index) => (
        <li key={name}>
          <Swatch index={index} />
          {name}
        </li>
      ))}
    </ul>
  );
}

/** The colour of a series. */
export function Swatch({ index }: { readonly index: number }) {
  return <span class="swatch" style={{ background: `var(${seriesColour(index)})` }} />;
}
