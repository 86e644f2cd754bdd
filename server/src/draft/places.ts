/**
 * Places: bracketed lines that a quick fix puts where something is still to be written.
 */

/** What a place says, which placeholders (`readings/placeholders.ts`) know, too. */
const PLACE =
  /^\[(?:(?:please\s{1,20})?(?:insert|add|enter|fill\s{1,20}in|type|put)\b[^[\]]{0,300}|[^[\]]{1,300}\shere)\]$/i;
/** So that a formatter keeps it on one line, and it is known for a placeholder. */
const LONGEST = 40;

/** The line that keeps the place of what is to be written about something. */
export function placeFor(what: string): string {
  const plain = what.replace(/[[\]{}\s]+/g, ' ');
  const short = plain.length > LONGEST ? `${plain.slice(0, plain.lastIndexOf(' ', LONGEST))} …` : plain;
  return `[Write about ${short} here]`;
}

/** Whether a text is nothing but such a line. */
export function isPlace(text: string): boolean {
  return PLACE.test(text.trim());
}
