import { useSignal } from '@preact/signals';
import { Check, Copy } from 'lucide';
import { Button, IconButton } from './button.tsx';
import { sayError } from './toasts.tsx';

interface CopyButtonProps {
  /** What is copied; a function where it is worked out only then. */
  readonly text: string | (() => string);
  /** What is said of the button: `Copy the key`. */
  readonly label: string;
  /** `icon`: without words. */
  readonly form?: 'words' | 'icon';
}

const SAID_MS = 2000;

/** Copies a text, and says that it has. */
export function CopyButton({ text, label, form = 'words' }: CopyButtonProps) {
  const isCopied = useSignal(false);
  const copy = async () => {
    try {
      await copyText(typeof text === 'string' ? text : text());
      isCopied.value = true;
      setTimeout(() => {
        isCopied.value = false;
      }, SAID_MS);
    } catch (error) {
      sayError(error);
    }
  };
  const icon = isCopied.value ? Check : Copy;
  const words = isCopied.value ? 'Copied' : label;
  return (
    <>
      {form === 'icon' ? (
        <IconButton icon={icon} label={words} onClick={copy} />
      ) : (
        <Button icon={icon} onClick={copy}>
          {words}
        </Button>
      )}
      <span class="visually-hidden" role="status">
        {isCopied.value ? 'Copied' : ''}
      </span>
    </>
  );
}

/** Browsers lend the clipboard only to pages that came by https or from this machine. */
async function copyText(text: string): Promise<void> {
  if (!isSecureContext)
    throw new Error('This browser lets only https pages copy. Select the text and copy it by hand.');
  await navigator.clipboard.writeText(text);
}
