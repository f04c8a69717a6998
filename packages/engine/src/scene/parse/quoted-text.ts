const QUOTED = /["“”«»„]([^"“”«»„]{1,200})["“”«»„]/gu;
/** Words before a quotation that make it lettering in the picture. */
const LETTERING =
  /(?:say|says|saying|read|reads|reading|text|word|words|title|titled|caption|lettering|letters|sign|signs|logo|label|labelled|labeled|written|slogan|name|named)\W{0,3}(?:of|is|the)?\W{0,3}$/u;
/** How much of what stands before a quotation is looked at. */
const CONTEXT = 24;

/** A prompt and the lettering that it asks for. */
export interface WithoutQuotes {
  readonly text: string;
  /** Quoted lettering, e.g. `OPEN` in `a sign saying "OPEN"`. */
  readonly lettering: readonly string[];
}

/** Takes quoted lettering out of a prompt; other quotation marks only disappear. */
export function withoutQuotes(prompt: string): WithoutQuotes {
  const lettering: string[] = [];
  const text = prompt.replaceAll(QUOTED, (_, quoted: string, index: number) => {
    if (!LETTERING.test(prompt.slice(Math.max(0, index - CONTEXT), index).toLowerCase())) return ` ${quoted} `;
    lettering.push(quoted.trim());
    return ' ';
  });
  return { text, lettering };
}
