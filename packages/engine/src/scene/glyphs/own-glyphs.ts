// Things that prompts often ask for and that the fetched set lacks, drawn for this project: SVG without a root on a square of 128.

/** Side of the square that every body here is drawn on. */
export const OWN_GLYPH_PX = 128;

const HOT_AIR_BALLOON = [
  '<path fill="#e2574c" d="M64 4C36 4 17 25 17 50c0 21 22 36 35 47h24c13-11 35-26 35-47C111 25 92 4 64 4z"/>',
  '<path fill="#fbc04b" d="M64 4C46 8 34 26 34 50c0 20 13 36 22 47h16c9-11 22-27 22-47C94 26 82 8 64 4z"/>',
  '<path fill="#f7efe0" d="M64 4c-8 6-13 24-13 46 0 20 6 37 10 47h6c4-10 10-27 10-47C77 28 72 10 64 4z"/>',
  '<path fill="#b83b36" opacity=".35" d="M90 12c14 9 21 23 21 38 0 21-22 36-35 47h-8c20-17 38-45 22-85z"/>',
  '<path fill="none" stroke="#6d4a32" stroke-width="2" d="M53 97l3 12M75 97l-3 12M64 97v12"/>',
  '<path fill="#b07a45" d="M53 108h22l-2 14c0 2-2 3-4 3H59c-2 0-4-1-4-3z"/>',
  '<path fill="#8a5a30" d="M52 106h24v5H52z"/>',
];

const PERFUME_BOTTLE = [
  '<path fill="#f0b8c8" d="M28 56c0-6 5-10 11-10h50c6 0 11 4 11 10v56c0 6-5 10-11 10H39c-6 0-11-4-11-10z"/>',
  '<path fill="#e58ea8" d="M36 74h56v34c0 4-3 7-7 7H43c-4 0-7-3-7-7z"/>',
  '<path fill="#fdeef2" opacity=".7" d="M36 54h8v58h-8z"/>',
  '<path fill="#c9a24b" d="M52 34h24v12H52z"/>',
  '<path fill="#e3c377" d="M52 34h8v12h-8z"/>',
  '<path fill="#4a3b52" d="M48 10c0-3 2-5 5-5h22c3 0 5 2 5 5v24H48z"/>',
  '<path fill="#6f5b7a" d="M54 10h6v24h-6z"/>',
  '<path fill="#fffaf2" d="M48 82h32v20H48z"/>',
  '<path fill="#c9a24b" d="M54 90h20v4H54z"/>',
];

const GLASS_BOTTLE = [
  '<path fill="#5aa98a" d="M52 30h24c0 16 12 20 12 36v50c0 5-4 8-8 8H48c-4 0-8-3-8-8V66c0-16 12-20 12-36z"/>',
  '<path fill="#8fd0b5" opacity=".8" d="M47 68c0-8 4-13 7-19v68h-7z"/>',
  '<path fill="#3f8a70" d="M80 66c0-11-7-16-10-24h6c3 8 12 12 12 24v50c0 5-4 8-8 8h-4c3-2 4-5 4-8z"/>',
  '<path fill="#3f8a70" d="M51 16h26v14H51z"/>',
  '<path fill="#d9b26a" d="M54 4h20v12H54z"/>',
  '<path fill="#fdf6e6" d="M40 78h48v28H40z"/>',
  '<path fill="#e2574c" d="M40 84h48v5H40z"/>',
];

const EIFFEL_TOWER = [
  '<path fill="#8a6b52" d="M62 4h4l3 34 9 38 22 48H82c-3-14-9-22-18-22s-15 8-18 22H28l22-48 9-38z"/>',
  '<path fill="#a98768" d="M62 4h2v98c-9 0-15 8-18 22H28l22-48 9-38z"/>',
  '<path fill="#6b503c" d="M52 54h24v6H52zM42 80h44v7H42zM24 118h26v6H24zM78 118h26v6H78z"/>',
  '<path fill="#f6ead8" d="M59 64h10l4 14H55z"/>',
  '<path fill="none" stroke="#6b503c" stroke-width="2" d="M58 42l12 8M70 42l-12 8M52 90l-10 20M76 90l10 20M60 24l8 8M68 24l-8 8"/>',
];

const WINDMILL = [
  '<path fill="#f3e6d2" d="M46 52h36l9 72H37z"/>',
  '<path fill="#dcc7aa" d="M68 52h14l9 72H74z"/>',
  '<path fill="#b5533f" d="M42 52c2-14 11-22 22-22s20 8 22 22z"/>',
  '<path fill="#7a4a33" d="M56 124v-18c0-5 4-8 8-8s8 3 8 8v18z"/>',
  '<path fill="#7fb6d6" d="M57 68h14v14H57z"/>',
  '<path fill="#fdf6e8" d="M66 50l36-42 10 9-38 40zM62 54L24 94l-10-9 40-37zM66 54l42 36-9 10-39-38zM62 50L18 16l9-10 41 36z"/>',
  '<path fill="none" stroke="#8a5f40" stroke-width="3" d="M14 92L112 8M20 8l88 92"/>',
  '<circle fill="#6b452e" cx="64" cy="52" r="6"/>',
];

const PYRAMID = [
  '<path fill="#e8c27a" d="M64 14l56 100H8z"/>',
  '<path fill="#c99b54" d="M64 14l56 100H84z"/>',
  '<path fill="none" stroke="#b98a45" stroke-width="2" d="M50 39h28M39 59h46M28 79h60M18 98h68"/>',
  '<path fill="#a67838" d="M58 114V98h12v16z"/>',
  '<path fill="#f0d9a0" d="M2 114h124v8H2z"/>',
];

const STREET_LAMP = [
  '<path fill="#3b4252" d="M60 46h8v70h-8z"/>',
  '<path fill="#2c3240" d="M50 114h28l4 10H46zM54 64h20v5H54z"/>',
  '<path fill="#ffe08a" d="M48 14h32l-6 30H54z"/>',
  '<path fill="#fff3c4" d="M56 14h8v30h-6z"/>',
  '<path fill="#2c3240" d="M44 14l8-8h24l8 8zM52 42h24v5H52zM61 1h6v6h-6z"/>',
  '<path fill="none" stroke="#2c3240" stroke-width="2" d="M48 14l6 30M80 14l-6 30M64 14v30"/>',
];

const LAMP = [
  '<path fill="#f6d98f" d="M42 10h44l18 52H24z"/>',
  '<path fill="#fff0c4" d="M42 10h14L44 62H24z"/>',
  '<path fill="#e0b860" d="M76 10h10l18 52H88z"/>',
  '<path fill="#b07a45" d="M60 62h8v16h-8z"/>',
  '<path fill="#4f8f8b" d="M64 74c16 0 24 12 24 24 0 9-6 16-12 18H52c-6-2-12-9-12-18 0-12 8-24 24-24z"/>',
  '<path fill="#7dbab2" d="M52 82c-6 6-8 16-3 26l-4-4c-5-10-2-18 7-22z"/>',
  '<path fill="#8a5a30" d="M46 116h36v8H46z"/>',
];

const BENCH = [
  '<path fill="#b9783f" d="M10 40h108v10H10zM10 56h108v10H10z"/>',
  '<path fill="#d39555" d="M10 40h108v4H10zM10 56h108v4H10z"/>',
  '<path fill="#a5652f" d="M6 76h116v11H6z"/>',
  '<path fill="#d39555" d="M6 76h116v4H6z"/>',
  '<path fill="#3b4252" d="M20 34h7v42h-7zM101 34h7v42h-7zM18 87h8v32h-8zM102 87h8v32h-8zM10 66h8v10h-8zM110 66h8v10h-8z"/>',
];

const FIREPLACE = [
  '<path fill="#c8745a" d="M12 30h104v94H12z"/>',
  '<path fill="#a9573f" d="M12 44h22v8H12zM38 56h0zM94 44h22v8H94zM12 66h18v8H12zM98 66h18v8H98zM12 88h22v8H12zM94 88h22v8H94zM40 34h20v8H40zM70 34h20v8H70z"/>',
  '<path fill="#8a5a30" d="M4 18h120v14H4z"/>',
  '<path fill="#a87243" d="M4 18h120v5H4z"/>',
  '<path fill="#33242a" d="M34 124V74c0-16 13-26 30-26s30 10 30 26v50z"/>',
  '<path fill="#f2803a" d="M64 62c4 14 18 20 18 38 0 12-8 20-18 20s-18-8-18-20c0-9 5-13 8-20 3 4 5 6 5 10 5-8 6-17 5-28z"/>',
  '<path fill="#ffd25c" d="M64 88c3 8 10 12 10 20 0 8-5 12-10 12s-10-4-10-12c0-6 6-10 10-20z"/>',
  '<path fill="#6b452e" d="M42 114h44v8H42z"/>',
];

const DUMBBELL = [
  '<path fill="#9aa5b1" d="M40 58h48v12H40z"/>',
  '<path fill="#c3ccd6" d="M40 58h48v4H40z"/>',
  '<path fill="#3b4252" d="M24 36h16v56H24zM88 36h16v56H88z"/>',
  '<path fill="#565f73" d="M24 36h6v56h-6zM88 36h6v56h-6z"/>',
  '<path fill="#2c3240" d="M12 46h12v36H12zM104 46h12v36h-12z"/>',
];

const SUBMARINE = [
  '<path fill="#f2b83c" d="M20 82c0-18 18-28 42-28s48 8 56 28c-8 20-32 28-56 28S20 100 20 82z"/>',
  '<path fill="#d6942a" d="M22 90c8 8 22 10 42 10s42-4 52-14c-9 18-32 24-54 24-22 0-38-6-40-20z"/>',
  '<path fill="#f2b83c" d="M50 56l4-20h24l4 20z"/>',
  '<path fill="#c8553d" d="M50 34h32v6H50z"/>',
  '<path fill="none" stroke="#6b7686" stroke-width="5" d="M66 34V16h14"/>',
  '<path fill="#5f6b7d" d="M20 82L6 66v32z"/>',
  '<circle fill="#e9eef5" cx="52" cy="80" r="11"/><circle fill="#4aa3cf" cx="52" cy="80" r="8"/>',
  '<circle fill="#e9eef5" cx="82" cy="80" r="11"/><circle fill="#4aa3cf" cx="82" cy="80" r="8"/>',
];

const IGLOO = [
  '<path fill="#e6f2fa" d="M8 112c0-42 24-70 56-70s56 28 56 70z"/>',
  '<path fill="#c7dfee" d="M92 52c18 12 28 34 28 60H98c2-24 0-42-6-60z"/>',
  '<path fill="none" stroke="#a9cbe0" stroke-width="2.5" d="M12 92h104M20 72h88M36 54h56M40 92v20M88 92v20M32 72v20M64 72v20M96 72v20M50 54v18M78 54v18"/>',
  '<path fill="#d5e8f4" d="M40 116V96c0-14 10-24 24-24s24 10 24 24v20z"/>',
  '<path fill="#2f4a66" d="M50 116V98c0-8 6-14 14-14s14 6 14 14v18z"/>',
];

const STARFISH = [
  '<path fill="#f2855e" d="M64 8c6 0 10 26 16 34 8 6 40 2 42 8 2 7-24 20-28 30-3 10 12 38 6 42-6 4-26-18-36-18s-30 22-36 18c-6-4 9-32 6-42C30 70 4 57 6 50c2-6 34-2 42-8 6-8 10-34 16-34z"/>',
  '<path fill="#f7a985" d="M64 22c3 4 5 20 9 28-4 4-14 4-18 0 4-8 6-24 9-28z"/>',
  '<circle fill="#ffd9c2" cx="64" cy="66" r="5"/><circle fill="#ffd9c2" cx="44" cy="60" r="3.5"/><circle fill="#ffd9c2" cx="84" cy="60" r="3.5"/>',
  '<circle fill="#ffd9c2" cx="52" cy="84" r="3.5"/><circle fill="#ffd9c2" cx="76" cy="84" r="3.5"/><circle fill="#ffd9c2" cx="64" cy="46" r="3.5"/>',
];

const SURFBOARD = [
  '<path fill="#f7efe0" d="M64 2c16 22 22 44 22 66 0 24-8 44-22 58-14-14-22-34-22-58 0-22 6-44 22-66z"/>',
  '<path fill="#3fa7c9" d="M43 58h42c1 9 1 17-1 26H44c-2-9-2-17-1-26z"/>',
  '<path fill="#f2604d" d="M43 50h42v7H43zM44 86h40v7H44z"/>',
  '<path fill="#c9b99c" d="M63 6h2v118h-2z"/>',
];

const ICEBERG = [
  '<path fill="#eaf5fb" d="M22 66l20-34 14 10 14-30 18 28 20 26z"/>',
  '<path fill="#c2deee" d="M70 12l18 28 20 26H82L70 40z"/>',
  '<path fill="#3f9cc9" opacity=".85" d="M4 66h120v8H4z"/>',
  '<path fill="#8cc4e2" d="M14 74h102l-18 30-22 18-16-10-24-6z"/>',
  '<path fill="#6bb0d4" d="M76 74h40l-18 30-22 18z"/>',
];

const PAPER_PLANE = [
  '<path fill="#f2f6fb" d="M4 62L124 8 96 112 58 84z"/>',
  '<path fill="#cdd9e8" d="M124 8L58 84l-8 34-8-44z"/>',
  '<path fill="#a9bbd1" d="M50 118l8-34 16 12z"/>',
  '<path fill="#dfe8f2" d="M4 62L124 8 42 74z"/>',
];

const HAY_BALE = [
  '<path fill="#d9a94a" d="M38 24h58c16 0 26 18 26 42s-10 42-26 42H38z"/>',
  '<ellipse fill="#f0cb72" cx="38" cy="66" rx="28" ry="42"/>',
  '<path fill="none" stroke="#b98732" stroke-width="3" d="M38 96c-10 0-17-13-17-30s7-30 17-30 16 13 16 28-6 24-14 24-12-9-12-20 5-18 10-18 8 6 8 13"/>',
  '<path fill="none" stroke="#b98732" stroke-width="2.5" d="M74 26c10 12 10 68 0 80M96 26c10 14 10 66 0 80"/>',
];

const FLAG = [
  '<path fill="#8a6b52" d="M20 6h7v118h-7z"/>',
  '<path fill="#e2574c" d="M27 14c20-8 34 8 54 4 10-2 18-6 26-6v52c-8 0-16 4-26 6-20 4-34-12-54-4z"/>',
  '<path fill="#b83b36" opacity=".4" d="M81 18c10-2 18-6 26-6v52c-8 0-16 4-26 6z"/>',
  '<circle fill="#d9b26a" cx="23.5" cy="6" r="5"/>',
];

/** Bodies by name. */
export const OWN_GLYPHS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    'hot-air-balloon': HOT_AIR_BALLOON,
    'perfume-bottle': PERFUME_BOTTLE,
    'glass-bottle': GLASS_BOTTLE,
    'eiffel-tower': EIFFEL_TOWER,
    windmill: WINDMILL,
    pyramid: PYRAMID,
    'street-lamp': STREET_LAMP,
    lamp: LAMP,
    bench: BENCH,
    fireplace: FIREPLACE,
    dumbbell: DUMBBELL,
    submarine: SUBMARINE,
    igloo: IGLOO,
    starfish: STARFISH,
    surfboard: SURFBOARD,
    iceberg: ICEBERG,
    'paper-plane': PAPER_PLANE,
    'hay-bale': HAY_BALE,
    flag: FLAG,
  }).map(([name, parts]) => [name, parts.join('')]),
);
