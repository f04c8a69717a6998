import { clipdrop } from './clipdrop/index.ts';
import { comfyui } from './comfyui/index.ts';
import { ideogram } from './ideogram/index.ts';
import { openai } from './openai/index.ts';
import { recraft } from './recraft/index.ts';
import { sdServer } from './sd-server/index.ts';
import type { VendorDefinition } from './vendor.ts';

/** Every vendor that can be configured. */
export const VENDORS: readonly VendorDefinition[] = [ideogram, clipdrop, recraft, sdServer, openai, comfyui];
