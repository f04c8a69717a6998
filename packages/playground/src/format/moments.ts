const MS_PER_SECOND = 1000;
const SECONDS_PER_MINUTE = 60;
const SECONDS_PER_HOUR = 3600;
const SECONDS_PER_DAY = 86_400;
const MS_PER_DAY = SECONDS_PER_DAY * MS_PER_SECOND;
const DAY_LENGTH = 'YYYY-MM-DD'.length;
/** Longer ago than this, the day itself says more. */
const RECENT_DAYS = 7;

const ago = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const shortDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const mediumDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
const longDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** The day of a moment in UTC: `2026-11-22`. */
export function dayOf(at: Date): string {
  return at.toISOString().slice(0, DAY_LENGTH);
}

/** The day that lies `days` after a day, or before it. */
export function addDays(day: string, days: number): string {
  return dayOf(new Date(Date.parse(day) + days * MS_PER_DAY));
}

/** Every day from the first to the last, both included; none if the last is before the first. */
export function daysFrom(first: string, last: string): readonly string[] {
  const count = Math.round((Date.parse(last) - Date.parse(first)) / MS_PER_DAY) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => addDays(first, index));
}

const DAY_FORMS = { short: shortDay, medium: mediumDay, long: longDay };

/** `22 Nov`, `22 Nov 2026` or, in full, `22 November 2026`. */
export function sayDay(day: string, form: keyof typeof DAY_FORMS = 'short'): string {
  return DAY_FORMS[form].format(new Date(day));
}

/** A moment by the clock of who reads it: `22 Nov 2026, 11:05`. */
export function sayMoment(iso: string): string {
  return moment.format(new Date(iso));
}

/** How long ago something was, or how soon it will be: `3 minutes ago`; the day where that is more than a week. */
export function sayAgo(iso: string, now = new Date()): string {
  const seconds = Math.round((Date.parse(iso) - now.getTime()) / MS_PER_SECOND);
  const distance = Math.abs(seconds);
  if (distance < SECONDS_PER_MINUTE) return seconds > 0 ? 'in a moment' : 'just now';
  if (distance < SECONDS_PER_HOUR) return ago.format(Math.round(seconds / SECONDS_PER_MINUTE), 'minute');
  if (distance < SECONDS_PER_DAY) return ago.format(Math.round(seconds / SECONDS_PER_HOUR), 'hour');
  if (distance < RECENT_DAYS * SECONDS_PER_DAY) return ago.format(Math.round(seconds / SECONDS_PER_DAY), 'day');
  return sayDay(iso, 'long');
}
