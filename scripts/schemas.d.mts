/** What each schema file holds, by its path in the repository. */
export function schemaFiles(): Promise<Record<string, object>>;
