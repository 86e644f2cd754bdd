/**
 * Figures as people write them, with a comma, point or space between thousands, which YAML does not read.
 */

const GROUPED = /^(?:about |c\. ?|~ ?|≈ ?)?(\d{1,3}(?:[,.'’_ \u00a0\u2009\u202f]\d{3})+|\d+)(?: ?words?)?$/i;

/** The whole number that a text is meant as (`9,000`, `9.000`, `2000 words`); undefined where it is one already, or none. */
export function meantFigure(text: string): number | undefined {
  const shown = text.trim();
  const [, figure] = GROUPED.exec(shown) ?? [];
  if (figure === undefined || /^\d+$/.test(shown)) return undefined;
  const number = Number(figure.replace(/\D/g, ''));
  return Number.isSafeInteger(number) && number > 0 ? number : undefined;
}

/** What is said of it, behind a colon. */
export function writeFigure(figure: number): string {
  return `write ${figure}, in digits alone.`;
}

/** A part of a figure that a comma in braces has cut off: `000` of `{ limit: 9,000 }`. */
export function isCutOff(key: string, value: unknown): boolean {
  return value === null && /^\d{3}$/.test(key);
}
