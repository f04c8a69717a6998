import type { Darkroom } from '@backlot/engine';
import type { OpenAiClient } from './client.ts';
import type { ModelRules } from './models.ts';

/** What the operations work with. */
export interface Desk {
  readonly client: OpenAiClient;
  readonly darkroom: Darkroom;
  readonly rules: ModelRules;
  /** As people call the server. */
  readonly title: string;
  readonly model: string;
  readonly quality: 'low' | 'medium' | 'high';
}
