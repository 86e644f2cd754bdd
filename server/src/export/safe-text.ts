/**
 * Text for XML: a character that XML forbids would make a document that Word can’t open.
 */

/** What parts words and is no plain blank; a document has elements of its own for line ends. */
const WHITE = /[\t\n\v\f\r]/g;
/** What XML 1.0 has no place for (section 2.2), halves of pairs among it. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text on one line, with the same words, of characters that XML allows. */
export function safeText(text: string): string {
  return text.replace(WHITE, ' ').replace(FORBIDDEN, '\ufffd');
}

/** An address that may become a link in Word: on the web, or of mail. Undefined for any other. */
export function safeAddress(url: string): string | undefined {
  if (!/^(?:https?|mailto):/i.test(url) || url.length > 2000) return undefined;
  try {
    const { href } = new URL(url);
    return href === safeText(href) ? href.replace(/["'<>`\s]/g, encodeURIComponent) : undefined;
  } catch {
    return undefined;
  }
}
