import type { ComponentType } from 'preact';
import type { WidgetName } from './widget-of.ts';
import type { WidgetProps } from './widget-props.ts';
import { AssetListWidget } from './widgets/asset-list-widget.tsx';
import { AssetWidget } from './widgets/asset-widget.tsx';
import { ChoiceWidget } from './widgets/choice-widget.tsx';
import { ColoursWidget } from './widgets/colours-widget.tsx';
import { ControlsWidget } from './widgets/controls-widget.tsx';
import { FlagWidget } from './widgets/flag-widget.tsx';
import { ImageIdWidget } from './widgets/image-id-widget.tsx';
import { MarginWidget } from './widgets/margin-widget.tsx';
import { MaskWidget } from './widgets/mask-widget.tsx';
import { NumberListWidget } from './widgets/number-list-widget.tsx';
import { NumberWidget } from './widgets/number-widget.tsx';
import { ObjectWidget } from './widgets/object-widget.tsx';
import { PromptWidget } from './widgets/prompt-widget.tsx';
import { SeedWidget } from './widgets/seed-widget.tsx';
import { SizeWidget } from './widgets/size-widget.tsx';
import { SliderWidget } from './widgets/slider-widget.tsx';
import { StyleIdListWidget } from './widgets/style-id-list-widget.tsx';
import { StyleIdWidget } from './widgets/style-id-widget.tsx';
import { StyleWidget } from './widgets/style-widget.tsx';
import { SubstyleWidget } from './widgets/substyle-widget.tsx';
import { TextLayoutWidget } from './widgets/text-layout-widget.tsx';
import { TextWidget } from './widgets/text-widget.tsx';

/** The control of every kind of field. */
export const WIDGETS: Readonly<Record<WidgetName, ComponentType<WidgetProps>>> = {
  asset: AssetWidget,
  'asset-list': AssetListWidget,
  mask: MaskWidget,
  prompt: PromptWidget,
  text: TextWidget,
  number: NumberWidget,
  'number-list': NumberListWidget,
  slider: SliderWidget,
  choice: ChoiceWidget,
  flag: FlagWidget,
  size: SizeWidget,
  style: StyleWidget,
  substyle: SubstyleWidget,
  'style-id': StyleIdWidget,
  'style-id-list': StyleIdListWidget,
  'image-id': ImageIdWidget,
  seed: SeedWidget,
  colours: ColoursWidget,
  controls: ControlsWidget,
  'text-layout': TextLayoutWidget,
  margin: MarginWidget,
  object: ObjectWidget,
};
