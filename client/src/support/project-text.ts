/**
 * Whether a Markdown text looks like an assessed project that is no draft yet, told without the server and cheaply: the
 * editor’s title then offers to make a draft of it.
 */

/** Fewer words than these are a note. */
const fewest = 150;

/** Characters that are looked at. */
const longest = 40_000;

/** Files that are about something else, by their names. */
const notProjects =
  /^(?:readme|changelog|changes|history|contributing|license|licence|notice|security|code[-_]of[-_]conduct|support|todo|agents|claude|copilot-instructions|index|summary)\b/i;

/** What an account of a project has headings for. */
const parts = [
  /\b(?:introduction|background|context|aims?|objectives?|rationale|problem|why)\b/,
  /\b(?:design|plan|planning|planned|method|methodology|approach|research)\b/,
  /\b(?:implementation|implementing|delivery|what (?:i|we) did|what happened|development)\b/,
  /\b(?:evaluation|evaluating|results?|findings|impact|outcomes?|what changed|reflections?|lessons)\b/,
  /\b(?:conclusions?|recommendations?|next steps|references|bibliography|appendix|appendices|annex(?:es)?)\b/,
];

/** Whether it does: by its file’s name, its length, its headings and who speaks in it. */
export function looksLikeProject(name: string, text: string): boolean {
  if (notProjects.test(name)) return false;
  const read = text.slice(0, longest);
  if ((read.match(/\S+/g) ?? []).length < fewest) return false;
  const headings = (read.match(/^#{1,6}[ \t].*$/gm) ?? []).map(heading => heading.toLowerCase());
  const found = parts.filter(part => headings.some(heading => part.test(heading))).length;
  const speaks = (read.match(/\b(?:I|my|we|our)\b/g) ?? []).length;
  return found >= 3 || (found >= 1 && speaks >= 5) || (headings.length > 0 && speaks >= 15);
}
