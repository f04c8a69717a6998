/**
 * Words that describe something to be seen and that no painter can follow: states, styles of furnishing, sizes, what somebody does.
 * They weigh nothing in how well a prompt was understood, but the record says that they were left out.
 */
export const DESCRIPTIONS: ReadonlySet<string> = new Set(
  (
    'busy bustling crowded large big huge tiny small tall short long wide narrow old new young modern vintage classic traditional ' +
    'contemporary empty abandoned flowering wooden polished rough broken burning ruined decorated endless distant dreamlike elegant ' +
    'riding holding wearing posing running walking jumping dancing playing eating drinking reading fighting chasing hugging kissing ' +
    'surfing swimming driving cooking sleeping flying floating falling glowing moving growing breaking hanging resting leaning sitting ' +
    'standing lying facing rising stands sits sleeps shadow shadows reflection reflections attire outfit three-dimensional'
  ).split(' '),
);
