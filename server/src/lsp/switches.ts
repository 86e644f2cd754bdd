import type { Connection, Disposable, DocumentSelector, ServerCapabilities } from 'vscode-languageserver';
import { OTHER_MARKDOWN_GLOB } from '../text/markdown-files.ts';
import { isOn, type Row } from './answer.ts';
import type { Serving } from './serving.ts';

/** Registrations of what can be turned off. */
export interface Switches {
  /** What the handshake says of the features: of those that are not registered. */
  readonly capabilities: ServerCapabilities;
  /** Brings what is registered in line with the settings, so that one is seen at once. */
  follow(): void;
}

/** Registers the rows that can be turned off while their settings are on, where the client allows it; `frameworks` selects framework files. */
export function switchesOf(
  rows: readonly Row[],
  connection: Connection,
  { client, session }: Serving,
  frameworks: () => DocumentSelector,
): Switches {
  const registering = rows.flatMap(({ switched, register }) =>
    switched && register && client.textDocument?.[switched.client]?.dynamicRegistration === true
      ? { switched, register }
      : [],
  );
  const dynamic = new Set(registering.map(({ switched }) => switched));
  const registered = new Map<string, { readonly selector: string; readonly by: Promise<Disposable> }>();
  return {
    capabilities: Object.assign(
      {},
      ...rows.map(({ capability, switched }) =>
        switched && dynamic.has(switched)
          ? {}
          : typeof capability === 'function'
            ? capability(client)
            : capability,
      ),
    ),
    follow: () => {
      for (const { switched, register } of registering) {
        const selector: DocumentSelector = [
          ...(switched.forFrameworks ? frameworks() : []),
          ...(isOn(session.settings, switched)
            ? [{ language: 'markdown' }, { pattern: OTHER_MARKDOWN_GLOB }]
            : []),
        ];
        const wanted = selector.length > 0 ? JSON.stringify(selector) : undefined;
        const known = registered.get(switched.setting);
        if (known?.selector === wanted) continue;
        registered.delete(switched.setting);
        known?.by.then(registration => registration.dispose()).catch(() => undefined);
        if (wanted !== undefined)
          registered.set(switched.setting, { selector: wanted, by: register(connection, selector) });
      }
    },
  };
}
