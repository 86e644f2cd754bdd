const NAMES = /^(["']?)(?:bibliography|references)\1[ \t]*:/m;

/** Whether the YAML of a front matter can name a bibliography; wrong only by saying so too often. */
export function mayNameWorks(yaml: string): boolean {
  return NAMES.test(yaml);
}
