import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Mask } from '@backlot/kernels';
import type { Mode } from '../plane/combine-masks.ts';
import { flood } from '../plane/select-similar.ts';
import { TOOLS } from '../tools/index.ts';
import type { Effect, Tool, ToolAtWork, ToolEvent, ToolSettings } from '../tools/shared/tool.ts';
import type { EditorWorker } from '../work/open-worker.ts';
import type { Command } from './command.ts';
import { createMaskSession, type MaskSession } from './mask-session.ts';

/** The facts of a mask that are shown beside it. */
export interface MaskFacts {
  /** 0 to 1. */
  readonly coverage: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Counts up with every step, undone or done. */
  readonly step: number;
}

/** A mask editor without its looks. */
export interface MaskEditorModel {
  readonly session: MaskSession;
  readonly tool: ReadonlySignal<Tool>;
  readonly settings: Signal<ToolSettings>;
  readonly facts: ReadonlySignal<MaskFacts>;
  /** What was done last, for the live region. */
  readonly said: Signal<string>;
  /** What did not work, until something else does: toasts cannot be seen over a dialog. */
  readonly fault: Signal<string | undefined>;
  /** What is being worked on, if anything takes long; nothing else is taken meanwhile. */
  readonly busyWith: ReadonlySignal<string | undefined>;
  /** Counts up whenever something is to be drawn anew. */
  readonly changes: ReadonlySignal<number>;
  readonly atWork: () => ToolAtWork;
  readonly pick: (name: string) => void;
  readonly handle: (event: ToolEvent) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly fill: (value: 0 | 255) => void;
  readonly reshape: (kind: 'grow' | 'shrink' | 'feather', byPx: number) => Promise<void>;
  readonly invert: () => void;
  /** Marks a region that came from elsewhere, as one step. */
  readonly take: (label: string, region: () => Promise<Mask>, mode: Mode) => Promise<void>;
  readonly selectSubject: (at?: ToolEvent['at']) => Promise<void>;
}

interface ModelParts {
  readonly mask: Mask;
  readonly worker: Pick<EditorWorker, 'run'>;
  readonly findSubject: () => Promise<Mask>;
}

/** A brush is so much of the longer side, at first. */
const BRUSH_SHARE = 1 / 16;
/** From here on a pixel counts as part of the subject. */
const HALF = 128;

/** Opens a mask for editing. */
export function createMaskEditorModel({ mask, worker, findSubject }: ModelParts): MaskEditorModel {
  const session = createMaskSession(mask);
  const tool = signal<Tool>(TOOLS[0]);
  let atWork = tool.value.take();
  const settings = signal<ToolSettings>({
    sizePx: Math.max(1, Math.round(Math.max(mask.width, mask.height) * BRUSH_SHARE)),
    hardness: 1,
    usesPressure: true,
    mode: 'add',
    lasso: 'freehand',
    tolerance: 12,
    isContiguous: true,
  });
  const said = signal('');
  const fault = signal<string | undefined>(undefined);
  const busyWith = signal<string | undefined>(undefined);
  const changes = signal(0);
  const factsNow = (step: number): MaskFacts => ({
    coverage: session.coverage(),
    canUndo: session.canUndo(),
    canRedo: session.canRedo(),
    step,
  });
  const facts = signal(factsNow(0));
  let subject: Promise<Mask> | undefined;

  const changed = (): void => {
    changes.value++;
  };
  const settled = (words: string): void => {
    fault.value = undefined;
    facts.value = factsNow(facts.value.step + 1);
    said.value = `${words}. ${percent(session.coverage())} marked.`;
    changed();
  };
  const commit = (label: string): void => {
    if (session.commit(label)) {
      settled(label);
      return;
    }
    said.value = `${label}: nothing has changed.`;
    changed();
  };
  const applyNow = (label: string, command: Command): void => {
    if (busyWith.value !== undefined) return;
    session.abort();
    session.apply(command);
    commit(label);
  };
  const take = async (label: string, region: () => Promise<Mask>, mode: Mode): Promise<void> => {
    if (busyWith.value !== undefined) return;
    session.abort();
    fault.value = undefined;
    busyWith.value = label;
    try {
      session.apply({ kind: 'region', region: await region(), mode });
      commit(label);
    } catch (error) {
      fault.value = error instanceof Error ? error.message : String(error);
    } finally {
      busyWith.value = undefined;
    }
  };
  const selectSubject = (at?: ToolEvent['at']): Promise<void> =>
    take(
      'Subject',
      async () => {
        subject ??= findSubject();
        const whole = await subject.catch((error: unknown) => {
          subject = undefined;
          throw error;
        });
        return at === undefined ? whole : partAt(whole, at);
      },
      settings.value.mode,
    );
  const step = (words: string, label: string | undefined): void => {
    if (label !== undefined) settled(`${words}: ${label}`);
    else said.value = `There is nothing to ${words === 'Undone' ? 'undo' : 'redo'}.`;
  };
  const perform = (effect: Effect): void => {
    switch (effect.kind) {
      case 'apply':
        return session.apply(effect.command);
      case 'commit':
        return commit(tool.value.label);
      case 'abort':
        return session.abort();
      case 'select-similar': {
        if (!isWithin(mask, effect.at)) return;
        const { mode, tolerance, isContiguous } = settings.value;
        const options = { at: effect.at, tolerance, isContiguous };
        void take('Magic wand', () => worker.run({ kind: 'similar', options }), mode);
        return;
      }
      case 'select-subject':
        if (effect.at === undefined || isWithin(mask, effect.at)) void selectSubject(effect.at);
    }
  };

  return {
    session,
    tool,
    settings,
    facts,
    said,
    fault,
    busyWith,
    changes,
    atWork: () => atWork,
    pick(name) {
      const next = TOOLS.find((each) => each.name === name);
      if (next === undefined || next === tool.value) return;
      session.abort();
      tool.value = next;
      atWork = next.take();
      said.value = `${next.label}. ${next.hint}`;
      changed();
    },
    handle(event) {
      if (busyWith.value !== undefined) return;
      atWork.handle(event, settings.value).forEach(perform);
      changed();
    },
    undo() {
      if (busyWith.value === undefined) step('Undone', session.undo());
    },
    redo() {
      if (busyWith.value === undefined) step('Redone', session.redo());
    },
    fill: (value) => applyNow(value === 0 ? 'Cleared' : 'Filled', { kind: 'fill', value }),
    reshape: (kind, byPx) => take(RESHAPED[kind], () => worker.run({ kind, mask: session.mask, byPx }), 'replace'),
    invert: () => applyNow('Inverted', { kind: 'invert' }),
    take,
    selectSubject,
  };
}

const RESHAPED = { grow: 'Grown', shrink: 'Shrunk', feather: 'Feathered' } as const;

/** `37 %`, with a decimal below one. */
export function percent(share: number): string {
  const value = share * 100;
  if (value > 0 && value < 0.05) return 'Less than 0.1 %';
  return `${value > 0 && value < 10 ? value.toFixed(1) : Math.round(value)} %`;
}

function isWithin({ width, height }: Mask, { x, y }: ToolEvent['at']): boolean {
  return x >= 0 && y >= 0 && x < width && y < height;
}

/** The part of a mask that hangs together with a place. Throws when there is none. */
function partAt(whole: Mask, at: ToolEvent['at']): Mask {
  const start = Math.floor(at.y) * whole.width + Math.floor(at.x);
  const part: Mask = { ...whole, data: new Uint8Array(whole.data.length) };
  flood(part, start, (i) => (whole.data[i] ?? 0) >= HALF);
  if ((part.data[start] ?? 0) === 0)
    throw new Error('There is no subject at this place. Pick another, or take all of it.');
  return part;
}
