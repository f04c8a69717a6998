import type { Warning } from '../../scene/warning.ts';

/** What there is to say of a picture; an empty text is not said. */
export interface Findings {
  readonly subject: string;
  /** The place that was chosen where none is named. */
  readonly inferred: string;
  readonly places: string;
  readonly painted: string;
  readonly approximated: string;
  readonly things: string;
  readonly isDrawn: boolean;
  readonly rest: string;
  readonly counts: string;
  /** An icon of nothing but a mark. */
  readonly isPlainMark: boolean;
  readonly relations: string;
  readonly unwanted: string;
}

/** Longest list of words that a warning names; the record has them all. */
const MOST_NAMED = 8;

/** Words for a warning: each once, in quotation marks. */
export function quoted(words: readonly string[]): string {
  return [...new Set(words)]
    .slice(0, MOST_NAMED)
    .map((word) => `"${word}"`)
    .join(', ');
}

/** A sentence for everything that a picture has not, or not quite. */
export function warnings(findings: Findings): Warning[] {
  const {
    subject,
    inferred,
    places,
    painted,
    approximated,
    things,
    isDrawn,
    rest,
    counts,
    isPlainMark,
    relations,
    unwanted,
  } = findings;
  const said: readonly (readonly [code: string, text: string, message: string])[] = [
    ['subject-given', subject, `"${subject}" names the given subject: nobody and nothing of it was painted.`],
    ['place-inferred', inferred, `The prompt names no place: "${inferred}" was painted.`],
    ['place-left-out', places, `A picture shows one place: "${painted}" was painted, and not ${places}.`],
    [
      'place-approximated',
      approximated,
      `The built-in engine does not know the looks of ${approximated}: "${painted}" comes nearest and was painted.`,
    ],
    isDrawn
      ? ['things-not-drawn', things, `The built-in engine has no picture of ${things}: left out.`]
      : [
          'things-left-out',
          things,
          `The picture is painted as a photograph and does not show ${things}: the built-in engine can at most draw such things.`,
        ],
    [
      'words-not-followed',
      rest,
      `Painted without regard to ${rest}: this kind of picture cannot show it, or other words overrule it.`,
    ],
    ['counts-approximated', counts, `The picture does not keep count of ${counts}.`],
    [
      'icon-plain',
      isPlainMark ? 'mark' : '',
      'Nothing that could stand for itself was understood: the icon is a plain mark.',
    ],
    ['relations-not-followed', relations, `Where things stand was not followed: ${relations}.`],
    ['negatives-not-followed', unwanted, `The picture may still show ${unwanted}, which was not wanted.`],
  ];
  return said.flatMap(([code, text, message]) => (text === '' ? [] : [{ code, message }]));
}
