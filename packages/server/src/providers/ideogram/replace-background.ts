import { picturePart } from '../picture-part.ts';
import { refuseBlankPrompt } from '../refuse-blank-prompt.ts';
import type { VendorOperation } from '../vendor.ts';
import { MAX_IMAGES } from './facts.ts';
import { making } from './making.ts';
import { optionalPart } from './optional-part.ts';
import { preparePicture, referenceParts } from './prepare.ts';
import type { IdeogramTools } from './tools.ts';

const { refuse, parts } = making({ hasStyleType: false });

/** A new background behind the subject, which Ideogram finds itself. It takes neither a negative prompt nor a style type. */
export function replaceBackground({ client, darkroom }: IdeogramTools): VendorOperation<'replace-background'> {
  return {
    heeds: ['seed', 'quality', 'magicPrompt', 'style', 'styleReferences', 'colours'],
    picturesPerCall: MAX_IMAGES,
    refuses: (input) => refuse(input) ?? refuseBlankPrompt(input),
    call: async (input, context) =>
      client.make(
        '/v1/ideogram-v3/replace-background',
        [
          picturePart('image', await preparePicture({ darkroom }, input, context)),
          ['prompt', input.prompt],
          ['rendering_speed', input.quality.toUpperCase()],
          ...optionalPart('magic_prompt', input.magicPrompt?.toUpperCase()),
          ...parts(input),
          ...(await referenceParts({ darkroom }, input.styleReferences, context)),
        ],
        context,
      ),
  };
}
