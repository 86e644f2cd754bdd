/** What makes a PDF of a Word document: its bytes and the program that made it, or why there is none. */
export type MakePdf = (
  document: Uint8Array,
  options: { readonly program: string | undefined },
) => Promise<{ readonly bytes: Uint8Array; readonly by: string } | { readonly fault: string }>;
