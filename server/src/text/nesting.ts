/** Far more than any front matter or framework needs. */
const DEEPEST = 100;

/**
 * Whether YAML may be nested so deeply that its parser, which calls itself for each level, runs out of stack:
 * on Node that can end the whole process instead of throwing. Brackets in texts are counted too.
 */
export function isNestedTooDeeply(yaml: string): boolean {
  let depth = 0;
  for (const mark of yaml.match(/[[\]{}]/g) ?? []) {
    depth = mark === '[' || mark === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > DEEPEST) return true;
  }
  // A line may open as many blocks, or be indented as if it stood in them.
  for (const [marks] of yaml.matchAll(/(?:[-?:][ \t]+)+/g))
    if ((marks.match(/[-?:]/g)?.length ?? 0) >= DEEPEST) return true;
  return /^[ \t]{500}/m.test(yaml);
}
