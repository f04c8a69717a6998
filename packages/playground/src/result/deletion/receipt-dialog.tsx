import { sayMoment } from '../../format/moments.ts';
import { saveFile } from '../../state/save-file.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { sayBytes } from '../run/say-bytes.ts';
import type { DeletionView } from '@backlot/sdk';
import './receipt-dialog.css';

interface ReceiptDialogProps {
  readonly receipts: readonly DeletionView[];
  readonly onClose: () => void;
}

const INDENT = 2;

/** What went and when, with the digest of every file, to be kept. */
export function ReceiptDialog({ receipts, onClose }: ReceiptDialogProps) {
  const files = receipts.flatMap((receipt) => receipt.files);
  const kept = receipts.flatMap((receipt) => receipt.kept);
  const bytes = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const last = receipts.at(-1);
  const save = () => {
    const json = JSON.stringify(receipts.length === 1 ? receipts[0] : receipts, null, INDENT);
    saveFile(new Blob([json], { type: 'application/json' }), `receipt-${last?.id ?? ''}.json`);
  };
  return (
    <Dialog
      title={receipts.length === 1 ? 'Receipt of the deletion' : `Receipts of ${receipts.length} deletions`}
      onClose={onClose}
    >
      <div class="receipt">
        <p>
          {files.length} {files.length === 1 ? 'file' : 'files'} with {sayBytes(bytes)} deleted
          {last !== undefined && `, ${sayMoment(last.deletedAt)}`}.
        </p>
        <ul class="receipt-files">
          {files.map(({ key, sha256, sizeBytes }) => (
            <li key={key}>
              <b>{key}</b> <span class="soft">{sayBytes(sizeBytes)}</span>
              <code>SHA-256 {sha256}</code>
            </li>
          ))}
        </ul>
        {kept.length > 0 && (
          <>
            <p>Other runs still need these; each goes with the last of those:</p>
            <ul class="receipt-files">
              {kept.map((key) => (
                <li key={key}>{key}</li>
              ))}
            </ul>
          </>
        )}
        <div class="receipt-buttons">
          <Button onClick={save}>Download the receipt</Button>
        </div>
      </div>
    </Dialog>
  );
}
