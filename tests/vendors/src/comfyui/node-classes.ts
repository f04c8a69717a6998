/** Types of wires between nodes. */
export type WireType = 'MODEL' | 'CLIP' | 'VAE' | 'CONDITIONING' | 'LATENT' | 'IMAGE' | 'MASK';

/** An input: a wire, a value with limits, or a choice. */
export interface InputRule {
  readonly type: WireType | 'INT' | 'FLOAT' | 'STRING' | 'BOOLEAN' | readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly optional?: true;
}

/** A class of nodes: what goes in and what comes out. */
export interface NodeClass {
  readonly inputs: Readonly<Record<string, InputRule>>;
  readonly outputs: readonly WireType[];
  /** Prompts need at least one of these; their pictures appear in the history. */
  readonly isOutput?: true;
  /** Names a file that must exist, checked instead of a list of choices. */
  readonly fileInput?: string;
}

const MOST_PX = 16_384;
const LATENT: InputRule = { type: 'LATENT' };
const IMAGE: InputRule = { type: 'IMAGE' };
const MASK: InputRule = { type: 'MASK' };
const VAE: InputRule = { type: 'VAE' };
const CONDITIONING: InputRule = { type: 'CONDITIONING' };
const FILE: InputRule = { type: 'STRING' };
const SAMPLERS = [
  'euler',
  'euler_ancestral',
  'heun',
  'dpm_2',
  'lms',
  'dpmpp_2m',
  'dpmpp_2m_sde',
  'dpmpp_sde',
  'lcm',
  'ddim',
  'uni_pc',
];
const SCHEDULERS = [
  'simple',
  'sgm_uniform',
  'karras',
  'exponential',
  'ddim_uniform',
  'beta',
  'normal',
  'linear_quadratic',
  'kl_optimal',
];

/** The classes of a server with these checkpoints installed. */
export function nodeClasses(checkpoints: readonly string[]): Readonly<Record<string, NodeClass>> {
  return {
    CheckpointLoaderSimple: { inputs: { ckpt_name: { type: checkpoints } }, outputs: ['MODEL', 'CLIP', 'VAE'] },
    CLIPTextEncode: { inputs: { text: { type: 'STRING' }, clip: { type: 'CLIP' } }, outputs: ['CONDITIONING'] },
    EmptyLatentImage: {
      inputs: {
        width: { type: 'INT', min: 16, max: MOST_PX },
        height: { type: 'INT', min: 16, max: MOST_PX },
        batch_size: { type: 'INT', min: 1, max: 4096 },
      },
      outputs: ['LATENT'],
    },
    LoadImage: { inputs: { image: FILE }, outputs: ['IMAGE', 'MASK'], fileInput: 'image' },
    LoadImageMask: {
      inputs: { image: FILE, channel: { type: ['alpha', 'red', 'green', 'blue'] } },
      outputs: ['MASK'],
      fileInput: 'image',
    },
    ImageToMask: {
      inputs: { image: IMAGE, channel: { type: ['red', 'green', 'blue', 'alpha'] } },
      outputs: ['MASK'],
    },
    InvertMask: { inputs: { mask: MASK }, outputs: ['MASK'] },
    VAEEncode: { inputs: { pixels: IMAGE, vae: VAE }, outputs: ['LATENT'] },
    VAEEncodeForInpaint: {
      inputs: { pixels: IMAGE, vae: VAE, mask: MASK, grow_mask_by: { type: 'INT', min: 0, max: 64 } },
      outputs: ['LATENT'],
    },
    InpaintModelConditioning: {
      inputs: {
        positive: CONDITIONING,
        negative: CONDITIONING,
        vae: VAE,
        pixels: IMAGE,
        mask: MASK,
        noise_mask: { type: 'BOOLEAN' },
      },
      outputs: ['CONDITIONING', 'CONDITIONING', 'LATENT'],
    },
    SetLatentNoiseMask: { inputs: { samples: LATENT, mask: MASK }, outputs: ['LATENT'] },
    RepeatLatentBatch: { inputs: { samples: LATENT, amount: { type: 'INT', min: 1, max: 64 } }, outputs: ['LATENT'] },
    KSampler: {
      inputs: {
        model: { type: 'MODEL' },
        seed: { type: 'INT', min: 0, max: 2 ** 64 },
        steps: { type: 'INT', min: 1, max: 10_000 },
        cfg: { type: 'FLOAT', min: 0, max: 100 },
        sampler_name: { type: SAMPLERS },
        scheduler: { type: SCHEDULERS },
        positive: CONDITIONING,
        negative: CONDITIONING,
        latent_image: LATENT,
        denoise: { type: 'FLOAT', min: 0, max: 1 },
      },
      outputs: ['LATENT'],
    },
    VAEDecode: { inputs: { samples: LATENT, vae: VAE }, outputs: ['IMAGE'] },
    SaveImage: { inputs: { images: IMAGE, filename_prefix: { type: 'STRING' } }, outputs: ['IMAGE'], isOutput: true },
    PreviewImage: { inputs: { images: IMAGE }, outputs: ['IMAGE'], isOutput: true },
  };
}

/** One class as `/object_info` describes it. */
export function describeClass(name: string, rules: NodeClass): Record<string, unknown> {
  const required = Object.fromEntries(
    Object.entries(rules.inputs).map(([input, { type, min, max }]) => [input, [type, { min, max }]]),
  );
  return {
    input: { required },
    input_order: { required: Object.keys(rules.inputs) },
    is_input_list: false,
    output: rules.outputs,
    output_is_list: rules.outputs.map(() => false),
    output_name: rules.outputs,
    name,
    display_name: name,
    description: '',
    python_module: 'nodes',
    category: 'fake',
    output_node: rules.isOutput === true,
  };
}
