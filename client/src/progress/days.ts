/**
 * Calendar days as the participant's own clock and calendar have them, written `2026-04-30`.
 */

const DAY = 86_400_000;

/** The day that it is somewhere at a moment: there, where this runs. */
export function dayOf(moment: Date): string {
  const [year, month, day] = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** Whether a text is a day that there is. */
export function isDay(text: unknown): text is string {
  return typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text) && dayAfter(text, 0) === text;
}

/** How many days it is from one day to another; negative if that is earlier. Clocks that are put forward make none shorter. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** The day so many days later. */
export function dayAfter(day: string, days: number): string {
  const moment = new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY);
  return Number.isNaN(moment.getTime()) ? '' : moment.toISOString().slice(0, 10);
}

/** A day as people write it: `30 April 2026`. */
export function dayInWords(day: string, style: 'long' | 'short' = 'long'): string {
  const options: Intl.DateTimeFormatOptions =
    style === 'long'
      ? { day: 'numeric', month: 'long', year: 'numeric' }
      : { day: 'numeric', month: 'short' };
  // It is no moment, so no time zone may make another day of it.
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
