import type { ResolvedCall } from '@backlot/contract';
import type { VendorOperations } from '../vendor.ts';
import type { Desk } from './desk.ts';
import { inpaint, outpaint, replaceBackground, restyle } from './edits.ts';
import { generate, variate } from './generate.ts';
import type { Templates } from './template/read-templates.ts';
import { SLOTS, type SlotName } from './template/slots.ts';
import type { Template } from './template/template.ts';
import { erase, removeBackground, upscale } from './tools.ts';

/** What a folder of templates can do. */
export function operationsOf(desk: Desk): VendorOperations {
  const { templates } = desk;
  const { 'upscale-crisp': crisp, 'upscale-creative': creative } = templates;
  const background = templates['generate-background'];
  const replacing = templates['replace-background'];
  const cutting = templates['remove-background'];
  return {
    ...(templates.generate && { generate: generate(desk, templates.generate) }),
    ...(templates.restyle && { restyle: restyle(desk, templates.restyle) }),
    ...(templates.variate && { variate: variate(desk, templates.variate) }),
    ...(templates.inpaint && { inpaint: inpaint(desk, templates.inpaint) }),
    ...(templates.outpaint && { outpaint: outpaint(desk, templates.outpaint) }),
    ...(background && { 'generate-background': inpaint(desk, background) }),
    ...(replacing && { 'replace-background': replaceBackground(desk, replacing) }),
    ...(templates.erase && { erase: erase(desk, templates.erase) }),
    ...(cutting && { 'remove-background': removeBackground(desk, cutting) }),
    ...((crisp ?? creative) && { upscale: upscale(desk, { ...(crisp && { crisp }), ...(creative && { creative }) }) }),
  };
}

/** The template that a call is made by; undefined if there is none any more. */
export function templateFor(templates: Templates, call: ResolvedCall): Template | undefined {
  const name = call.operation === 'upscale' ? `upscale-${call.input.mode}` : call.operation;
  return isSlot(name) ? templates[name] : undefined;
}

function isSlot(name: string): name is SlotName {
  return name in SLOTS;
}
