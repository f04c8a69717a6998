import { DEFAULT_GENERATION } from './generation.ts';
import { MOST_PENDING_JOBS } from './job-manager.ts';

const SAMPLERS = ['euler', 'euler_a', 'heun', 'dpm2', 'dpm++2s_a', 'dpm++2m', 'dpm++2mv2', 'ipndm', 'lcm', 'tcd'];
const SCHEDULERS = ['discrete', 'normal', 'karras', 'exponential', 'ays', 'gits', 'sgm_uniform', 'simple', 'beta'];
const FORMATS = ['png', 'jpeg', 'webp'];

/** A job can be taken out of the queue, but one that generates cannot be stopped. */
const FEATURES = {
  init_image: true,
  mask_image: true,
  control_image: true,
  ip_adapter_image: true,
  ref_images: true,
  lora: true,
  vae_tiling: true,
  hires: true,
  cache: true,
  cancel_queued: true,
  cancel_generating: false,
};

/** The answer of `/sdcpp/v1/capabilities` for a model that makes pictures and no videos. */
export function capabilitiesJson(modelFile: string): Record<string, unknown> {
  const defaults = {
    prompt: DEFAULT_GENERATION.prompt,
    negative_prompt: DEFAULT_GENERATION.negativePrompt,
    clip_skip: -1,
    width: 512,
    height: 512,
    strength: DEFAULT_GENERATION.strength,
    seed: DEFAULT_GENERATION.seed,
    batch_count: DEFAULT_GENERATION.batchCount,
    sample_params: {
      scheduler: 'default',
      sample_method: 'default',
      sample_steps: DEFAULT_GENERATION.steps,
      guidance: { txt_cfg: DEFAULT_GENERATION.textGuidance, img_cfg: null, distilled_guidance: 3.5 },
    },
    output_format: 'png',
    output_compression: 100,
  };
  return {
    model: { name: modelFile, stem: modelFile.replace(/\.[^.]*$/, ''), path: `/models/${modelFile}` },
    current_mode: 'img_gen',
    supported_modes: ['img_gen'],
    defaults,
    defaults_by_mode: { img_gen: defaults },
    limits: {
      min_width: 64,
      max_width: 4096,
      min_height: 64,
      max_height: 4096,
      max_batch_count: 8,
      max_queue_size: MOST_PENDING_JOBS,
    },
    samplers: SAMPLERS,
    schedulers: SCHEDULERS,
    output_formats: FORMATS,
    output_formats_by_mode: { img_gen: FORMATS },
    features: FEATURES,
    features_by_mode: { img_gen: FEATURES },
    loras: [],
    upscalers: ['None', 'Lanczos', 'Nearest', 'Latent'].map((name) => ({ name })),
  };
}
