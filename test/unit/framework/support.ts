/** Workspace frameworks from YAML lines. */
import { createCatalogue } from '../../../server/src/framework/bundled.ts';
import type { Catalogue } from '../../../server/src/framework/catalogue.ts';
import type { FrameworkFault } from '../../../server/src/framework/model.ts';

/** A catalogue of the bundled frameworks and of files called `1.yaml`, `2.yaml` and so on. */
export function catalogueOf(...texts: string[]): Catalogue {
  return createCatalogue(texts.map((text, index) => ({ file: `${index + 1}.yaml`, text })));
}

/** `file:line:column-endLine:endColumn message` of each fault. */
export function shown(faults: readonly FrameworkFault[]): string[] {
  return faults.map(
    ({ file, line, column, endLine, endColumn, message }) =>
      `${file}:${line}:${column}-${endLine}:${endColumn} ${message}`,
  );
}

/** Lines as a text. */
export function lines(...parts: string[]): string {
  return `${parts.join('\n')}\n`;
}
