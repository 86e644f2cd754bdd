/** The long documents of the word corpus by name; the same at every call. */
export function longDocuments(): Record<string, string>;
