/**
 * Lines of colons, which open and close divisions in pandoc, Quarto and MyST: `::: {.callout-note}`, `:::{figure} a.png`, `:::`.
 */

const LINE =
  /^:{3,100}[ \t]{0,9}(?:\{([^{}\n]{0,500})\}[ \t]{0,9}([^\n]{0,500})|([A-Za-z][\w-]{0,60})[ \t]{0,9}:{0,100})?[ \t]*$/;

/** Whether a line opens or closes a division. */
export function isDivision(line: string): boolean {
  return LINE.test(line);
}

/** What a line of a division says: attributes as pandoc writes them, or the name of a directive with what stands behind it. */
export interface Division {
  readonly attributes: string;
  readonly directive: string | undefined;
  readonly argument: string;
}

/** Reads a line that is one; undefined where it only closes one. */
export function divisionOf(line: string): Division | undefined {
  const [, inBraces, argument = '', word] = LINE.exec(line) ?? [];
  if (word !== undefined) return { attributes: `.${word}`, directive: undefined, argument: '' };
  if (inBraces === undefined) return undefined;
  const directive = /^[A-Za-z][\w:.-]{0,60}$/.test(inBraces) ? inBraces : undefined;
  return { attributes: inBraces, directive, argument: withoutColons(argument) };
}

/** Colons may end the line, too. */
function withoutColons(argument: string): string {
  let text = argument.trim();
  while (text.endsWith(':')) text = text.slice(0, -1);
  return text.trim();
}
