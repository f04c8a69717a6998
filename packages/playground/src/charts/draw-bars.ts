import UPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { readColour, seriesColour } from './colours.ts';
import { stackSeries, type Series } from './stack.ts';

/** What {@link drawBars} draws. */
export interface Bars {
  /** What stands below each bar. */
  readonly places: readonly string[];
  readonly series: readonly Series[];
  /** A value as the axis says it. */
  readonly sayValue: (value: number) => string;
  /** The place that is pointed at, and how far it is from the left edge in px; undefined where none is. */
  readonly onPoint: (at: { readonly place: number; readonly leftPx: number } | undefined) => void;
}

/** A chart that is drawn. */
export interface DrawnBars {
  readonly resize: (widthPx: number) => void;
  readonly remove: () => void;
}

const HEIGHT_PX = 260;
const BAR_SHARE = 0.72;
const MAX_BAR_PX = 48;
/** Room of one label below, and of one on the left. */
const LABEL_PX = 64;
const AXIS_PX = 64;
/** Height of the line of labels below. */
const PLACES_PX = 32;
const LABEL_FONT = '12px';
const CORNER = 0.12;

/** Draws bars on each other, in the colours of the page as they are now. */
export function drawBars(target: HTMLElement, widthPx: number, bars: Bars): DrawnBars {
  const tops = stackSeries(bars.series);
  const order = tops.map((_, index) => index).toReversed();
  const x = bars.places.map((_, index) => index);
  // From the back to the front: the tallest first.
  const data: UPlot.AlignedData = [x, ...order.map((index) => [...(tops[index] ?? [])])];
  const plot = new UPlot(optionsOf(widthPx, bars, order), data, target);
  return { resize: (width) => plot.setSize({ width, height: HEIGHT_PX }), remove: () => plot.destroy() };
}

function optionsOf(width: number, bars: Bars, order: readonly number[]): UPlot.Options {
  const { places, sayValue, onPoint } = bars;
  const text = readColour('--text-soft');
  const line = readColour('--line');
  const font = `${LABEL_FONT} ${getComputedStyle(document.body).fontFamily}`;
  const paths = UPlot.paths.bars?.({ size: [BAR_SHARE, MAX_BAR_PX], radius: CORNER });
  return {
    width,
    height: HEIGHT_PX,
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false }, points: { show: false } },
    scales: {
      x: { time: false, range: [-0.5, places.length - 0.5] },
      y: { range: (_, __, most) => [0, most > 0 ? most * 1.05 : 1] },
    },
    axes: [
      {
        stroke: text,
        font,
        grid: { show: false },
        ticks: { show: false },
        size: PLACES_PX,
        space: LABEL_PX,
        incrs: [1, 2, 5, 7, 14, 30, 60],
        values: (_, splits) => splits.map((place) => places[place] ?? ''),
      },
      {
        stroke: text,
        font,
        size: AXIS_PX,
        grid: { stroke: line, width: 1 },
        ticks: { show: false },
        values: (_, splits) => splits.map(sayValue),
      },
    ],
    series: [
      {},
      ...order.map((index) => ({
        ...(paths && { paths }),
        fill: readColour(seriesColour(index)),
        width: 0,
        points: { show: false },
      })),
    ],
    hooks: {
      setCursor: [
        (plot) => {
          const { idx: place, left } = plot.cursor;
          const isIn = typeof place === 'number' && left !== undefined && left >= 0;
          onPoint(isIn ? { place, leftPx: plot.valToPos(place, 'x') + plot.over.offsetLeft } : undefined);
        },
      ],
    },
  };
}
