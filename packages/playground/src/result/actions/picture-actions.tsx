import { Images, Pencil, RefreshCw } from 'lucide';
import { Button, IconButton } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { say, sayError } from '../../ui/toasts.tsx';
import type { RunView } from '@backlot/sdk';
import type { RunPicture } from '../run/run-picture.ts';
import { copyPicture } from './copy-picture.ts';
import { DownloadMenu } from './download-menu.tsx';
import { SendMenu } from './send-menu.tsx';
import './picture-actions.css';

interface PictureActionsProps {
  readonly run: RunView;
  readonly picture: RunPicture;
  readonly file: Blob | undefined;
  readonly onSend: (operation?: string) => void;
  /** Asks for the same once more. */
  readonly onAgain: (() => void) | undefined;
  /** Opens the form as it was filled in. */
  readonly onEdit: (() => void) | undefined;
}

/** What can be done with a picture that is shown. */
export function PictureActions({ run, picture, file, onSend, onAgain, onEdit }: PictureActionsProps) {
  const copy = async () => {
    if (file === undefined) return;
    try {
      await copyPicture(file, picture);
      say('The picture is in the clipboard.', 'good');
    } catch (error) {
      sayError(error);
    }
  };
  return (
    <div class="picture-actions">
      <DownloadMenu run={run} picture={picture} file={file} />
      <SendMenu onSend={onSend} />
      {onAgain !== undefined && (
        <Button
          icon={RefreshCw}
          onClick={onAgain}
          title="The same request once more, with another seed unless it named one"
        >
          Same again
        </Button>
      )}
      {onEdit !== undefined && (
        <Button icon={Pencil} onClick={onEdit}>
          Edit the request
        </Button>
      )}
      <IconButton icon={Images} label="Copy the picture" disabled={file === undefined} onClick={copy} />
      <CopyButton text={picture.url} label="Copy a link that is good for seven days" form="icon" />
    </div>
  );
}
