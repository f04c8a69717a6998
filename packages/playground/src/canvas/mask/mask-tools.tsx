import { IconButton } from '../../ui/button.tsx';
import { Toolbar } from '../controls/toolbar.tsx';
import { TOOLS } from '../tools/index.ts';
import type { MaskEditorModel } from './mask-editor-model.ts';

/** The tools to pick from. */
export function MaskTools({ model }: { readonly model: MaskEditorModel }) {
  return (
    <div class="mask-tools">
      <Toolbar label="Tools" isVertical>
        {TOOLS.map(({ name, label, icon, key }) => (
          <IconButton
            key={name}
            icon={icon}
            label={`${label} (${key})`}
            aria-keyshortcuts={key}
            isPressed={model.tool.value.name === name}
            onClick={() => model.pick(name)}
          />
        ))}
      </Toolbar>
    </div>
  );
}
