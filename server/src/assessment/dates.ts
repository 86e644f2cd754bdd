/**
 * Calendar days, as front matter writes them: `2026-04-30`.
 */

/** Days since 1 January 1970, or why the text is no day. */
export type ReadDay = { readonly day: number } | { readonly fault: string };

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Reads a day in the form year-month-day. */
export function readDay(text: string): ReadDay {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  if (!parts) return { fault: `‘${text}’ is not a date. Write it as year-month-day, such as 2026-04-30.` };
  const [year, month, dayOfMonth] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const name = MONTHS[month - 1];
  if (name === undefined)
    return { fault: `There is no month ${parts[2]}. Write the date as year-month-day, such as 2026-04-30.` };
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (dayOfMonth < 1 || dayOfMonth > last) {
    return {
      fault: `There is no ${dayOfMonth} ${name} ${year}: that month has ${last} days. Correct the date.`,
    };
  }
  return { day: Date.UTC(year, month - 1, dayOfMonth) / 86_400_000 };
}
