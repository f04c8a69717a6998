import { TriangleAlert } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';

interface SecretDialogProps {
  readonly title: string;
  /** What it is called on the button: `key`. */
  readonly what: string;
  readonly secret: string;
  readonly onClose: () => void;
  /** What to do with it. */
  readonly children: ComponentChildren;
}

/** Something that is shown this once. */
export function SecretDialog({ title, what, secret, onClose, children }: SecretDialogProps) {
  return (
    <Dialog title={title} onClose={onClose}>
      <div class="settings-form">
        <p class="secret-warning">
          <Icon of={TriangleAlert} />
          <span>This is the only time that it is shown. Copy it to where it is kept safely.</span>
        </p>
        <div class="secret-line">
          <code tabIndex={0} aria-label={`The ${what}`}>
            {secret}
          </code>
          <CopyButton text={secret} label={`Copy the ${what}`} />
        </div>
        <p class="soft">{children}</p>
        <div class="settings-form-end">
          <Button kind="primary" onClick={onClose}>
            I have kept it
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
