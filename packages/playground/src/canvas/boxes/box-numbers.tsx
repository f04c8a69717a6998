import { NumberField } from '../controls/number-field.tsx';
import type { Size } from '../view/view-transform.ts';
import { angleOf, cornerOf, moved, stretched, turned, type Quad } from './quad.ts';
import type { PlacedWord } from './text-box.ts';
import './box-numbers.css';

interface BoxNumbersProps {
  readonly word: PlacedWord;
  readonly size: Size;
  readonly onPlace: (quad: Quad) => void;
}

/** Words may stand outside the picture, so far. */
const OUTSIDE = 100;
const MOST_TURN = 180;
const LEAST_SIDE = 1;
const MOST_SIDE = 300;

/** Where a word is and how it is turned, in numbers: shares are of the picture. */
export function BoxNumbers({ word: { quad }, size, onPlace }: BoxNumbersProps) {
  const [origin, right, , down] = quad;
  const percent = (px: number, of: number): number => Math.round((px / of) * 1000) / 10;
  const lengthOf = ({ x, y }: typeof origin): number => Math.hypot(x - origin.x, y - origin.y);
  const resize = (factorX: number, factorY: number): void => {
    const [along, under] = [
      { x: right.x - origin.x, y: right.y - origin.y },
      { x: down.x - origin.x, y: down.y - origin.y },
    ];
    const opposite = cornerOf(quad, 2);
    const to = {
      x: opposite.x + along.x * (factorX - 1) + under.x * (factorY - 1),
      y: opposite.y + along.y * (factorX - 1) + under.y * (factorY - 1),
    };
    onPlace(stretched(quad, 2, to));
  };
  const turn = Math.round(angleOf(quad));
  const width = percent(lengthOf(right), size.width);
  const height = percent(lengthOf(down), size.height);
  return (
    <div class="box-numbers">
      <NumberField
        label="Left"
        unit="%"
        min={-OUTSIDE}
        max={OUTSIDE}
        step={0.1}
        value={percent(origin.x, size.width)}
        onChange={(value) => onPlace(moved(quad, (value / 100) * size.width - origin.x, 0))}
      />
      <NumberField
        label="Top"
        unit="%"
        min={-OUTSIDE}
        max={OUTSIDE}
        step={0.1}
        value={percent(origin.y, size.height)}
        onChange={(value) => onPlace(moved(quad, 0, (value / 100) * size.height - origin.y))}
      />
      <NumberField
        label="Width"
        unit="%"
        min={LEAST_SIDE}
        max={MOST_SIDE}
        step={0.1}
        value={width}
        onChange={(value) => resize(value / width, 1)}
      />
      <NumberField
        label="Height"
        unit="%"
        min={LEAST_SIDE}
        max={MOST_SIDE}
        step={0.1}
        value={height}
        onChange={(value) => resize(1, value / height)}
      />
      <NumberField
        label="Turned"
        unit="degrees"
        min={-MOST_TURN}
        max={MOST_TURN}
        value={turn}
        onChange={(value) => onPlace(turned(quad, ((value - turn) * Math.PI) / 180))}
      />
    </div>
  );
}
