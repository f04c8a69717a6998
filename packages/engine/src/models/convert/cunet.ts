import { readNcnnWeights, type NcnnWeights } from './ncnn-weights.ts';
import { createOnnxGraph, type OnnxGraph, type Value } from './onnx-graph.ts';

/** Squeezed channels of its four blocks, in order: what one picture's statistics consist of. */
const SQUEEZED = [64, 128, 128, 64];
/** Slope of every leaky unit below zero. */
const LEAK = 0.1;

/**
 * The ONNX network of waifu2x's "cunet" for twice the size (nagadomi/waifu2x, UpCUNet) from the weights that ncnn ports carry:
 * two U-Nets, the first of which enlarges. Inputs: `picture` (1 x 3 x h x w, sRGB 0..1, h and w even), `statistics` and `trust`.
 * Outputs: `enlarged` (1 x 3 x 2h-72 x 2w-72: no padding anywhere, so 18 px around the picture are used up) and `means`
 * (1 x 384 x 1 x 1).
 *
 * The network squeezes whole feature maps into means, which makes a tile depend on what else is in it. So the means are an
 * input as well: `trust` 0 takes the tile's own, 1 those that are given, and then tiles are what the whole picture would be.
 */
export function onnxOfCunet(ncnnWeights: Uint8Array): Uint8Array {
  const graph = createOnnxGraph('cunet');
  const source = readNcnnWeights(ncnnWeights);
  const layers = createLayers(graph, source);
  const picture = graph.input('picture', [1, 3, 'height', 'width']);
  const statistics = createStatistics(graph);

  const first = firstUnet(layers, statistics.squeeze, picture);
  const second = secondUnet(layers, statistics.squeeze, first);
  graph.node('Add', [layers.crop(first, 20), second], {}, 'enlarged');
  graph.output('enlarged', [1, 3, 'enlargedHeight', 'enlargedWidth']);
  statistics.finish();
  if (source.left() !== 0) throw new TypeError(`${source.left()} bytes of weights are left over: this is not cunet`);
  return graph.toBytes();
}

/** Finds residual structure and ends in a transposed convolution that doubles the size. */
function firstUnet(layers: Layers, squeeze: Squeeze, picture: Value): Value {
  const fine = layers.leaky(layers.leaky(picture, 3, 32), 32, 64);
  const down = layers.halve(fine, 64);
  const deep = squeeze(layers, layers.leaky(layers.leaky(down, 64, 128), 128, 64), 8);
  const joined = layers.add(layers.crop(fine, 4), layers.double(deep, 64));
  return layers.enlarge(layers.leaky(joined, 64, 64), 64);
}

/** Corrects the enlarged picture, two levels deep. */
function secondUnet(layers: Layers, squeeze: Squeeze, enlarged: Value): Value {
  const fine = layers.leaky(layers.leaky(enlarged, 3, 32), 32, 64);
  const down = layers.halve(fine, 64);
  const middle = squeeze(layers, layers.leaky(layers.leaky(down, 64, 64), 64, 128), 16);
  const downAgain = layers.halve(middle, 128);
  const deep = squeeze(layers, layers.leaky(layers.leaky(downAgain, 128, 256), 256, 128), 16);
  const joined = layers.add(layers.crop(middle, 4), layers.double(deep, 128));
  const rising = squeeze(layers, layers.leaky(layers.leaky(joined, 128, 64), 64, 64), 8);
  const top = layers.add(layers.crop(fine, 16), layers.double(rising, 64));
  return layers.plain(layers.leaky(top, 64, 64), 64, 3);
}

/** The layers that cunet is made of. Each call reads its weights, so the order of the calls is that of the file. */
interface Layers {
  /** 3 x 3 with a leaky unit. */
  readonly leaky: (from: Value, channels: number, to: number) => Value;
  /** 3 x 3 alone. */
  readonly plain: (from: Value, channels: number, to: number) => Value;
  /** 2 x 2 in steps of 2, leaky. */
  readonly halve: (from: Value, channels: number) => Value;
  /** Its transpose, leaky. */
  readonly double: (from: Value, channels: number) => Value;
  /** Transposed 4 x 4 in steps of 2 to three channels, 3 px cut off all around. */
  readonly enlarge: (from: Value, channels: number) => Value;
  /** A fully connected layer on 1 x 1 maps. */
  readonly connect: (from: Value, channels: number, to: number) => Value;
  readonly crop: (from: Value, marginPx: number) => Value;
  readonly add: (a: Value, b: Value) => Value;
}

interface TransposedShape {
  readonly to: number;
  /** Of the square kernel, px. */
  readonly side: number;
  /** Cut off all around the result, px. */
  readonly crop: number;
}

function createLayers(graph: OnnxGraph, source: NcnnWeights): Layers {
  const leak = (from: Value) => graph.node('LeakyRelu', [from], { alpha: { float: LEAK } });
  const convolution = (from: Value, channels: number, to: number, { side = 3, step = 1 } = {}) => {
    const weights = graph.floats([to, channels, side, side], source.weights(to * channels * side * side));
    const bias = graph.floats([to], source.floats(to));
    return graph.node('Conv', [from, weights, bias], { kernel_shape: [side, side], strides: [step, step] });
  };
  const transposedConvolution = (from: Value, channels: number, { to, side, crop }: TransposedShape) => {
    const dims = [to, channels, side * side] as const;
    const weights = graph.floats(
      [channels, to, side, side],
      transposed(source.weights(dims[0] * dims[1] * dims[2]), dims),
    );
    const bias = graph.floats([to], source.floats(to));
    const attributes = { kernel_shape: [side, side], strides: [2, 2], pads: [crop, crop, crop, crop] };
    return graph.node('ConvTranspose', [from, weights, bias], attributes);
  };
  return {
    leaky: (from, channels, to) => leak(convolution(from, channels, to)),
    plain: (from, channels, to) => convolution(from, channels, to),
    halve: (from, channels) => leak(convolution(from, channels, channels, { side: 2, step: 2 })),
    connect: (from, channels, to) => convolution(from, channels, to, { side: 1 }),
    double: (from, channels) => leak(transposedConvolution(from, channels, { to: channels, side: 2, crop: 0 })),
    enlarge: (from, channels) => transposedConvolution(from, channels, { to: 3, side: 4, crop: 3 }),
    crop: (from, marginPx) =>
      graph.node('Slice', [
        from,
        graph.integers([marginPx, marginPx]),
        graph.integers([-marginPx, -marginPx]),
        graph.integers([2, 3]),
      ]),
    add: (a, b) => graph.node('Add', [a, b]),
  };
}

/** Weighs every channel by what the means of all tell (squeeze and excitation, Hu et al. 2018), through a bottleneck of `narrow`. */
type Squeeze = (layers: Layers, from: Value, narrow: number) => Value;

function createStatistics(graph: OnnxGraph): { readonly squeeze: Squeeze; readonly finish: () => void } {
  const total = SQUEEZED.reduce((sum, channels) => sum + channels, 0);
  const given = graph.input('statistics', [1, total, 1, 1]);
  const trust = graph.input('trust', [1]);
  const distrust = graph.node('Sub', [graph.floats([1], Float32Array.of(1)), trust]);
  const own: Value[] = [];
  let start = 0;
  return {
    squeeze(layers, from, narrow) {
      const channels = SQUEEZED[own.length] ?? 0;
      const range = [graph.integers([start]), graph.integers([start + channels]), graph.integers([1])];
      const theirs = graph.node('Mul', [graph.node('Slice', [given, ...range]), trust]);
      const mean = graph.node('GlobalAveragePool', [from]);
      const used = graph.node('Add', [theirs, graph.node('Mul', [mean, distrust])]);
      own.push(mean);
      start += channels;
      const squeezed = graph.node('Relu', [layers.connect(used, channels, narrow)]);
      return graph.node('Mul', [from, graph.node('Sigmoid', [layers.connect(squeezed, narrow, channels)])]);
    },
    finish() {
      graph.node('Concat', own, { axis: 1 }, 'means');
      graph.output('means', [1, total, 1, 1]);
    },
  };
}

/** `a x b x area` as `b x a x area`. */
function transposed(weights: Float32Array, [a, b, area]: readonly [number, number, number]): Float32Array {
  const out = new Float32Array(weights.length);
  for (let i = 0; i < a; i++)
    for (let j = 0; j < b; j++)
      for (let k = 0; k < area; k++) out[(j * a + i) * area + k] = weights[(i * b + j) * area + k] ?? 0;
  return out;
}
