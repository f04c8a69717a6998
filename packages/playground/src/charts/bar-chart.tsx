import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { sayError } from '../ui/toasts.tsx';
import './bar-chart.css';
import type { DrawnBars } from './draw-bars.ts';
import { Legend, Swatch } from './legend.tsx';
import type { Series } from './stack.ts';

interface BarChartProps {
  /** What it shows, in a sentence, for who cannot see it; the numbers belong into a table beside it. */
  readonly label: string;
  readonly places: readonly string[];
  readonly series: readonly Series[];
  readonly sayValue: (value: number) => string;
}

/** As wide as the tip is, and as far from the pointer as it stands, px. */
const TIP_PX = 220;
const TIP_GAP_PX = 16;

/** Bars on each other, one for each place. Drawn again when the theme or the width changes. */
export function BarChart({ label, places, series, sayValue }: BarChartProps) {
  const target = useRef<HTMLDivElement>(null);
  const drawn = useRef<DrawnBars | undefined>(undefined);
  const pointed = useSignal<{ readonly place: number; readonly leftPx: number } | undefined>(undefined);
  const looks = useSignal(currentTheme());
  useEffect(() => {
    const observer = new MutationObserver(() => {
      looks.value = currentTheme();
    });
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const element = target.current;
    if (element === null) return undefined;
    let isGone = false;
    const onPoint = (at: typeof pointed.value) => {
      pointed.value = at;
    };
    const draw = async () => {
      const { drawBars } = await import('./draw-bars.ts');
      if (isGone) return;
      drawn.current = drawBars(element, element.clientWidth, { places, series, sayValue, onPoint });
    };
    draw().catch(sayError);
    return () => {
      isGone = true;
      drawn.current?.remove();
      drawn.current = undefined;
    };
  }, [places, series, looks.value]);
  useEffect(() => {
    const element = target.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => drawn.current?.resize(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <figure class="bar-chart">
      {series.length > 1 && <Legend names={series.map(({ name }) => name)} />}
      <div class="bar-chart-area">
        <div ref={target} class="bar-chart-target" role="img" aria-label={label} />
        {pointed.value !== undefined && <Tip {...{ places, series, sayValue }} {...pointed.value} area={target} />}
      </div>
    </figure>
  );
}

/** What is drawn has the colours that the page has now, whoever chose them. */
function currentTheme(): string | undefined {
  return document.documentElement.dataset['theme'];
}

interface TipProps extends Pick<BarChartProps, 'places' | 'series' | 'sayValue'> {
  readonly place: number;
  readonly leftPx: number;
  readonly area: { readonly current: HTMLElement | null };
}

/** What the bars under the pointer stand for. */
function Tip({ places, series, sayValue, place, leftPx, area }: TipProps) {
  const width = area.current?.clientWidth ?? 0;
  const isRoomAfter = leftPx + TIP_GAP_PX + TIP_PX <= width;
  const left = Math.max(0, isRoomAfter ? leftPx + TIP_GAP_PX : leftPx - TIP_GAP_PX - TIP_PX);
  const rows = series.map(({ name, values }, index) => ({ name, index, value: values[place] ?? 0 }));
  const shown = series.length > 1 ? rows.filter(({ value }) => value > 0) : rows;
  const total = rows.reduce((sum, { value }) => sum + value, 0);
  return (
    <div class="bar-tip" style={{ left: `${left}px` }} aria-hidden="true">
      <strong>{places[place]}</strong>
      {shown.map(({ name, index, value }) => (
        <div key={name} class="bar-tip-row">
          <Swatch index={index} />
          <span>{name}</span>
          <span class="bar-tip-value">{sayValue(value)}</span>
        </div>
      ))}
      {shown.length !== 1 && (
        <div class="bar-tip-row">
          <span />
          <span>{total === 0 ? 'Nothing' : 'Together'}</span>
          <span class="bar-tip-value">{sayValue(total)}</span>
        </div>
      )}
    </div>
  );
}
