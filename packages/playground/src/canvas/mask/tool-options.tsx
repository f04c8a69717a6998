import { ScanSearch } from 'lucide';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../controls/choice.tsx';
import { Flag } from '../controls/flag.tsx';
import { Slider } from '../controls/slider.tsx';
import type { ToolSettings } from '../tools/shared/tool.ts';
import { MOST_SIZE_PX } from './key-handlers.ts';
import type { MaskEditorModel } from './mask-editor-model.ts';

const MODE_LABELS = [
  { name: 'add', label: 'Add' },
  { name: 'subtract', label: 'Subtract' },
  { name: 'replace', label: 'Replace' },
] as const;

const LASSO_LABELS = [
  { name: 'freehand', label: 'Freehand' },
  { name: 'polygon', label: 'Corners' },
] as const;

const PERCENT = 100;

/** How the chosen tool is set. */
export function ToolOptions({ model }: { readonly model: MaskEditorModel }) {
  const { label, hint, options } = model.tool.value;
  const settings = model.settings.value;
  const set = (changes: Partial<ToolSettings>): void => {
    model.settings.value = { ...model.settings.value, ...changes };
  };
  const has = (option: (typeof options)[number]): boolean => options.includes(option);
  return (
    <section class="canvas-section" aria-label={label}>
      <h3>{label}</h3>
      <p class="soft small">{hint}</p>
      {has('mode') && (
        <Choice
          label="What is marked"
          options={MODE_LABELS}
          chosen={settings.mode}
          onChoose={(mode) => set({ mode })}
        />
      )}
      {has('size') && (
        <Slider
          label="Size"
          unit="px"
          min={1}
          max={MOST_SIZE_PX}
          isCurved
          value={settings.sizePx}
          onChange={(sizePx) => set({ sizePx })}
        />
      )}
      {has('hardness') && (
        <Slider
          label="Hardness"
          unit="%"
          min={0}
          max={PERCENT}
          value={Math.round(settings.hardness * PERCENT)}
          onChange={(hardness) => set({ hardness: hardness / PERCENT })}
        />
      )}
      {has('pressure') && (
        <Flag
          label="Pen pressure sets the size"
          isOn={settings.usesPressure}
          onChange={(usesPressure) => set({ usesPressure })}
        />
      )}
      {has('lasso') && (
        <Choice label="Line" options={LASSO_LABELS} chosen={settings.lasso} onChoose={(lasso) => set({ lasso })} />
      )}
      {has('tolerance') && (
        <Slider
          label="Tolerance"
          unit="%"
          min={0}
          max={PERCENT}
          value={settings.tolerance}
          onChange={(tolerance) => set({ tolerance })}
        />
      )}
      {has('contiguous') && (
        <Flag
          label="Only what hangs together"
          isOn={settings.isContiguous}
          onChange={(isContiguous) => set({ isContiguous })}
        />
      )}
      {has('subject') && (
        <Button icon={ScanSearch} onClick={() => void model.selectSubject()}>
          Take the whole subject
        </Button>
      )}
    </section>
  );
}
