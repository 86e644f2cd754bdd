/** A value in one line, without the tags of CSL and what marks italics here. */
export function plainText(value: string): string {
  return value
    .replace(/<\/?(?:i|b|em|strong|sup|sub|sc|span)(?:\s[^<>]{0,200})?>/gi, '')
    .replace(/[\u{e000}\u{e001}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
