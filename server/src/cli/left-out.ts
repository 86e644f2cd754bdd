/**
 * The list of what a Word document has that its Markdown has not, as a document to be kept.
 */

/** The list as Markdown, to be ticked off; `from` is the name of the document. */
export function leftOutText(from: string, lost: readonly string[]): string {
  const items = lost.map(sentence => `- [ ] ${asWritten(sentence)}\n`);
  return [
    `# What was left out or changed from ${asWritten(from)}`,
    lost.length === 0
      ? 'Nothing.\n'
      : 'The Word document is as it was. What you want to keep of this, put into the draft yourself.',
    ...(items.length === 0 ? [] : [items.join('')]),
  ].join('\n\n');
}

/** A text that shows in Markdown as it is written. */
function asWritten(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|#]/g, '\\$&');
}
