// Loaded before a server (`node --import`): its clock is wrong by SKEW_MS from then on.
const skewMs = Number(process.env.SKEW_MS ?? 0);
const RealDate = Date;

globalThis.Date = class Date extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + skewMs);
    else super(...given);
  }

  static now() {
    return RealDate.now() + skewMs;
  }
};
