import { useEffect } from 'preact/hooks';
import { CopyButton } from '../ui/copy-button.tsx';
import { colour, loadColours, type Grammar } from './highlight.ts';
import './code-block.css';

interface CodeBlockProps {
  readonly code: string;
  readonly grammar: Grammar;
  /** What it is, for screen readers and for the button that copies it: `the cURL command`. */
  readonly label: string;
  /** What is copied where that is more than is shown. */
  readonly copied?: string | undefined;
}

/** Code in colours, to be copied. */
export function CodeBlock({ code, grammar, label, copied = code }: CodeBlockProps) {
  useEffect(() => void loadColours(), []);
  const html = colour.value?.(code, grammar);
  return (
    <div class="code-block">
      <div class="code-head">
        <span class="soft small">{label}</span>
        <CopyButton text={copied} label="Copy" />
      </div>
      {/* A long line is scrolled to: with the keyboard too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre tabIndex={0} aria-label={label} role="region">
        {html === undefined ? <code>{code}</code> : <code dangerouslySetInnerHTML={{ __html: html }} />}
      </pre>
    </div>
  );
}
