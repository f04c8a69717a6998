import './meter.css';

interface MeterProps {
  /** What is measured, for screen readers. */
  readonly label: string;
  readonly value: number;
  readonly most: number;
  /** The value in words: `1,200 of 5,000 credits`. */
  readonly text: string;
}

/** From here on there is little left. */
const NEARLY = 0.8;
const PERCENT = 100;

/** How much of something is used; nearly all and all of it look so. */
export function Meter({ label, value, most, text }: MeterProps) {
  const share = most > 0 ? Math.min(1, value / most) : 1;
  const kind = share >= 1 ? 'full' : share >= NEARLY ? 'nearly' : 'fine';
  return (
    <div
      class={`meter meter-${kind}`}
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={most}
      aria-valuenow={Math.min(value, most)}
      aria-valuetext={text}
    >
      <div style={{ width: `${share * PERCENT}%` }} />
    </div>
  );
}
