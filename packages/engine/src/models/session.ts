import { stat } from 'node:fs/promises';
import { AppError } from '@backlot/contract';
import { InferenceSession, Tensor } from 'onnxruntime-node';

/** Name, element type and dimensions of an input or output; a free dimension is a string or -1. */
export interface TensorInfo {
  readonly name: string;
  readonly type: string;
  readonly shape: readonly (number | string)[];
}

/** The inputs and outputs that a network declares, in its order. */
export interface NetworkShape {
  readonly inputs: readonly TensorInfo[];
  readonly outputs: readonly TensorInfo[];
}

/** Floats with their dimensions. */
export interface FloatTensor {
  readonly data: Float32Array;
  readonly dims: readonly number[];
}

/** Bytes with their dimensions. */
export interface ByteTensor {
  readonly data: Uint8Array;
  readonly dims: readonly number[];
}

/** What networks take and give. */
export type ModelTensor = FloatTensor | ByteTensor;

/** An open network. Holds native memory until closed. */
export interface ModelSession extends NetworkShape {
  /** Feeds the first input and returns one output, the first unless named. Throws `engine.failed`. */
  readonly run: (input: FloatTensor, outputName?: string) => Promise<FloatTensor>;
  readonly close: () => Promise<void>;
}

/** An open network whose inputs and outputs have names that matter. */
export interface NamedSession extends ModelSession {
  /** Feeds inputs by name and returns the outputs asked for, by name. Throws `engine.failed`. */
  readonly evaluate: <Name extends string>(
    inputs: Readonly<Record<string, FloatTensor>>,
    outputNames: readonly Name[],
  ) => Promise<Record<Name, FloatTensor>>;
}

/** An open network that may take or give bytes. */
export interface TypedSession extends NamedSession {
  /** Feeds inputs by name and returns one output. Throws `engine.failed`. */
  readonly infer: (inputs: Readonly<Record<string, ModelTensor>>, outputName: string) => Promise<ModelTensor>;
}

interface SessionOptions {
  /** Threads of one run; 1 is right when runs go side by side. */
  readonly threads: number;
}

/** Opens an ONNX file on the CPU. Throws `model.unavailable` when it is missing or not a network. */
export async function openSession(path: string, { threads }: SessionOptions): Promise<TypedSession> {
  const session = await createSession(path, threads);
  return {
    inputs: session.inputMetadata.map(describe),
    outputs: session.outputMetadata.map(describe),
    run: (input, outputName) => runOne(session, input, outputName),
    evaluate: (inputs, outputNames) => evaluate(session, inputs, outputNames),
    infer: async (inputs, outputName) => tensorOf(await feed(session, inputs, [outputName]), outputName),
    close: () => session.release(),
  };
}

/**
 * A network whose file is no larger may keep the memory of a run for the next one. U-2-Net-p (5 MB) then takes 235 instead of 300 ms
 * a run at the same peak of 385 MB, and holds that between runs instead of 240. An ISNet would hold twice what it does without.
 */
const SMALL_NETWORK_BYTES = 16 * 1024 * 1024;

async function createSession(path: string, threads: number): Promise<InferenceSession> {
  try {
    return await InferenceSession.create(path, {
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      enableCpuMemArena: (await stat(path)).size <= SMALL_NETWORK_BYTES,
      // One block for a whole run, planned ahead, is no faster and half as large again.
      enableMemPattern: false,
      // Waiting threads that spin take the core from other requests.
      extra: { session: { intra_op: { allow_spinning: '0' } } },
      logSeverityLevel: 3,
    });
  } catch (cause) {
    throw new AppError('model.unavailable', 'A model file of the built-in engine is missing or damaged.', { cause });
  }
}

async function runOne(
  session: InferenceSession,
  input: FloatTensor,
  outputName = session.outputNames[0],
): Promise<FloatTensor> {
  const [inputName] = session.inputNames;
  if (inputName === undefined || outputName === undefined) throw failed('the network has no input or output');
  return (await evaluate(session, { [inputName]: input }, [outputName]))[outputName] as FloatTensor; // asked for
}

async function evaluate<Name extends string>(
  session: InferenceSession,
  inputs: Readonly<Record<string, FloatTensor>>,
  outputNames: readonly Name[],
): Promise<Record<Name, FloatTensor>> {
  const outputs = await feed(session, inputs, outputNames);
  const answers = outputNames.map((name): [Name, FloatTensor] => {
    const { data, dims } = tensorOf(outputs, name);
    if (!(data instanceof Float32Array)) throw failed(`${name} is not float32`);
    return [name, { data, dims }];
  });
  return Object.fromEntries(answers) as Record<Name, FloatTensor>; // the keys are the names asked for
}

async function feed(
  session: InferenceSession,
  inputs: Readonly<Record<string, ModelTensor>>,
  outputNames: readonly string[],
): Promise<InferenceSession.ReturnType> {
  const entries = Object.entries(inputs);
  const feeds = Object.fromEntries(entries.map(([name, tensor]) => [name, nativeTensor(tensor)]));
  return session.run(feeds, outputNames).catch((cause: unknown) => {
    const shapes = entries.map(([, { dims }]) => dims.join(' x ')).join(', ');
    throw failed(`running on ${shapes} failed`, cause);
  });
}

function nativeTensor({ data, dims }: ModelTensor): Tensor {
  return data instanceof Float32Array ? new Tensor('float32', data, dims) : new Tensor('uint8', data, dims);
}

function tensorOf(outputs: InferenceSession.ReturnType, name: string): ModelTensor {
  const output = outputs[name];
  if (output?.data instanceof Float32Array) return { data: output.data, dims: output.dims };
  if (output?.data instanceof Uint8Array) return { data: output.data, dims: output.dims };
  throw failed(`${name} is neither float32 nor uint8`);
}

function describe(info: InferenceSession.ValueMetadata): TensorInfo {
  return info.isTensor
    ? { name: info.name, type: info.type, shape: info.shape }
    : { name: info.name, type: 'non-tensor', shape: [] };
}

function failed(reason: string, cause?: unknown): AppError {
  return new AppError('engine.failed', 'The built-in engine could not run its network.', {
    cause: new Error(reason, { cause }),
  });
}
