/**
 * Attributes as pandoc and Quarto read them in braces: `{#name .class key=value}`. They show nothing.
 */

/** One of them: a name, a class, a value, or the dash that says ‘unnumbered’. */
const ITEM = String.raw`(?:#[^\s{}"'=#]{1,100}|\.[A-Za-z][\w-]{0,60}|[A-Za-z][\w:-]{0,60}=(?:"[^"{}]{0,300}"|'[^'{}]{0,300}'|[^\s{}"']{1,300})|-)`;
const ATTRIBUTES = String.raw`\{[ \t]{0,3}${ITEM}(?:[ \t]{1,5}${ITEM}){0,12}[ \t]{0,3}\}`;
const OPENING = new RegExp(ATTRIBUTES, 'y');
/** Behind what stands in square brackets; with nothing in them, they only name the place. */
const BEHIND_BRACKETS = new RegExp(`(?:\\[\\]|(?<=\\]))${ATTRIBUTES}`, 'g');
const NAME = /[{ \t]#([^\s{}"'=#]{1,100})(?=[ \t}])/g;

/** How long the attributes are that stand at an offset; nought where there are none. */
export function attributesAt(text: string, at: number): number {
  OPENING.lastIndex = at;
  return OPENING.exec(text)?.[0].length ?? 0;
}

/** Where attributes stand in a text behind square brackets, with these brackets, which show nothing either. */
export function bracketedAttributes(text: string): { readonly start: number; readonly end: number }[] {
  if (!text.includes(']{')) return [];
  return [...text.matchAll(BEHIND_BRACKETS)]
    .flatMap(({ index, 0: all }) => {
      const end = index + all.length;
      const open = all.startsWith('[') ? -1 : openingOf(text, index - 1);
      return open < 0
        ? { start: index, end }
        : [
            { start: open, end: open + 1 },
            { start: index - 1, end },
          ];
    })
    .sort((a, b) => a.start - b.start);
}

/** Where the bracket stands that one at an offset closes; -1 if it stands elsewhere. */
function openingOf(text: string, closing: number): number {
  let depth = 0;
  for (let at = closing; at >= Math.max(0, closing - LONGEST_SPAN); at--) {
    if (text[at] === ']') depth++;
    else if (text[at] === '[' && --depth === 0) return at;
  }
  return -1;
}

/** Farther off a span begins nowhere, so that the search costs little. */
const LONGEST_SPAN = 2_000;

/** Where the attributes begin that end a heading, with the white space before them; the text’s length if it has none. */
export function headingAttributes(heading: string): number {
  const text = heading.trimEnd();
  const at = text.endsWith('}') ? text.lastIndexOf('{') : -1;
  if (at < 0 || attributesAt(text, at) !== text.length - at) return heading.length;
  return text.slice(0, at).trimEnd().length;
}

/** The places that attributes in a source name, in small letters: of headings, divisions, spans, pictures and code. */
export function namedPlaces(source: string): string[] {
  if (!source.includes('#')) return [];
  const names: string[] = [];
  for (let at = source.indexOf('{'); at >= 0; at = source.indexOf('{', at + 1)) {
    const length = attributesAt(source, at);
    for (const [, name] of source.slice(at, at + length).matchAll(NAME))
      names.push(String(name).toLowerCase());
  }
  return names;
}
