/**
 * A draft as a Word document, with the images that stand beside it.
 */

import type { Exporting } from '../export/main.ts';
import type { ExportOptions } from '../export/options.ts';
import { readSource } from '../export/read.ts';
import type { FullyAssessed } from '../features/assessed.ts';
import { lostText } from '../features/lost-text.ts';
import type { ExportAnswer } from '../protocol.ts';
import type { Session } from '../session/session.ts';

/** Makes the document; images are read only from the draft’s folder of the workspace. */
export async function exportAnswer(
  session: Session,
  assessed: FullyAssessed,
  { wantedImages, exportDocument }: Exporting,
  options: ExportOptions & { readonly date: string },
): Promise<ExportAnswer> {
  const { uri, assessment } = assessed;
  const source = readSource(assessment.draft);
  const images = new Map<string, Uint8Array | string>();
  for (const { file, path, key } of wantedImages(source)) {
    images.set(key, await session.image(path, assessment.draft.files?.[file]?.name ?? uri));
  }
  const { bytes, ...said } = await exportDocument(assessment, { ...options, source, images });
  return { kind: 'document', contents: base64Of(bytes), ...said, lost: lostText(assessed) };
}

function base64Of(bytes: Uint8Array): string {
  let text = '';
  // A call can’t have arguments without number.
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
