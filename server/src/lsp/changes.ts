/**
 * What it means for drafts when settings, framework files, project files, folders or supporting documents change.
 */
import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type Disposable,
  FileChangeType,
  type FileEvent,
} from 'vscode-languageserver';
import { CONTENTS_GLOB } from '../project/contents-files.ts';
import { BIBLIOGRAPHY_GLOB, MARKDOWN_NAME_GLOB, PROJECT_GLOB } from '../project/paths.ts';
import { ChangedNotification, FilesChangedNotification } from '../protocol.ts';
import { readSettings } from '../session/settings.ts';
import { settled } from '../session/settled.ts';
import { isMarkdown } from '../text/markdown-files.ts';
import type { Announce } from './diagnostics.ts';
import { features } from './features.ts';
import { followFiles, mayBeOurs, watchFiles } from './file-changes.ts';
import { linksElsewhere, VALIDATION } from './links-elsewhere.ts';
import type { Serving } from './serving.ts';
import type { Switches } from './switches.ts';

/** Follows all that changes. `loadBundled` reads the bundled frameworks; `isReady` is called when all has been read once. */
export function followChanges(
  connection: Connection,
  serving: Serving,
  announce: Announce,
  switches: Switches,
  loadBundled: () => Promise<void>,
  { isReady, isSearched }: { readonly isReady: () => void; readonly isSearched: () => void },
): void {
  const { documents, session, client, ready, searched, options } = serving;
  const { workspace } = client;
  let announced = 0;

  /** Everything may be another thing now: the client asks anew for what it shows. */
  function changed(): void {
    announced = session.generation;
    announce.all();
    // A client that can’t do what it said goes on without it.
    for (const { refresh } of features)
      if (refresh && workspace?.[refresh]?.refreshSupport)
        connection.sendRequest(`workspace/${refresh}/refresh`).catch(() => undefined);
    void connection.sendNotification(ChangedNotification.method);
  }

  async function loadFrameworks(): Promise<void> {
    try {
      await session.loadFrameworks();
    } catch (error) {
      connection.console.warn(`The workspace’s framework files could not be read: ${String(error)}`);
    }
  }

  async function loadSettings(): Promise<void> {
    if (!workspace?.configuration) return;
    const settings: unknown = await connection.workspace.getConfiguration('markscheme');
    session.settings = readSettings(settings, warning => connection.console.warn(warning));
    if (options.markdownLinks === 'client') serving.linksElsewhere = await linksElsewhere(connection);
  }

  let watching: Promise<Disposable> | undefined;
  /** Has the client watch for framework files, as the setting has them now. */
  function watchFrameworks(): void {
    if (!workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
    void watching?.then(watcher => watcher.dispose());
    watching = connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: session.frameworkPattern }],
    });
  }

  async function settingsChanged(before: string): Promise<void> {
    if (session.settings.frameworks !== before) {
      watchFrameworks();
      await loadFrameworks();
    }
    switches.follow();
  }

  connection.onInitialized(async () => {
    watchFrameworks();
    watchFiles(connection, serving);
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      void connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [PROJECT_GLOB, CONTENTS_GLOB, `**/${MARKDOWN_NAME_GLOB}`, BIBLIOGRAPHY_GLOB].map(
          globPattern => ({
            globPattern,
          }),
        ),
      });
    }
    if (workspace?.didChangeConfiguration?.dynamicRegistration) {
      void connection.client.register(DidChangeConfigurationNotification.type, {
        section: options.markdownLinks === 'client' ? ['markscheme', VALIDATION] : 'markscheme',
      });
    }
    if (workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        session.folders = [...session.folders.filter(uri => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        await loadFrameworks();
        changed();
      });
    }
    const { frameworks: glob } = session.settings;
    await Promise.allSettled([loadBundled(), loadSettings()]);
    if (session.settings.frameworks !== glob) watchFrameworks();
    switches.follow();
    // A search of the whole workspace takes a second or more: a draft for which enough is known doesn’t wait for it.
    isReady();
    await loadFrameworks();
    await session.frameworks.renew();
    session.isSearched = true;
    isSearched();
    if ((session.answeredFrom ?? session.generation) !== session.generation) return changed();
    announced = session.generation;
    announce.faults();
    // A client that has asked before it told of its documents asks once more; what it is told has not changed.
    void connection.sendNotification(ChangedNotification.method);
  });

  connection.onDidChangeConfiguration(async ({ settings }) => {
    const { frameworks: glob } = session.settings;
    if (workspace?.configuration) await loadSettings();
    else session.settings = readSettings(settings?.markscheme, warning => connection.console.warn(warning));
    await settingsChanged(glob);
    changed();
  });

  /** Takes note of files that have come, gone or changed. */
  async function note(all: readonly FileEvent[]): Promise<void> {
    const isLinked = session.isLinked(
      all.flatMap(({ uri, type }) => (type === FileChangeType.Changed ? [] : uri)),
    );
    if (isLinked) session.forgetDocuments();
    const isCited = session.worksChanged(all.map(({ uri }) => uri));
    const changes = all.filter(change => mayBeOurs(change, serving));
    const uris = changes.map(({ uri }) => uri);
    for (const { uri, type } of changes) {
      // Clients tell late: the file may be there again.
      const isThere = type !== FileChangeType.Deleted || (await session.read(uri)) !== undefined;
      session.frameworks.noteOnDisk(uri, isThere);
    }
    const isBearing = session.wholes.changed(uris);
    const isOurs = isBearing || !uris.every(isMarkdown);
    if (isOurs) await loadFrameworks();
    if (isOurs || isLinked || isCited) changed();
  }
  followFiles(connection, serving, note);

  // A framework file is in force as it stands in the editor: at once if it is right, else as it was last.
  documents.onDidChangeContent(async ({ document }) => {
    await ready;
    if (session.isBibliography(document.uri)) {
      await settled(document);
      if (session.worksChanged([document.uri])) changed();
    }
    await searched;
    if (!session.isFramework(document)) return;
    await settled(document);
    await session.frameworks.renew();
    if (session.generation === announced) announce.faults();
    else changed();
  });
  documents.onDidClose(async ({ document }) => {
    if (session.worksChanged([document.uri])) changed();
    if (session.forget(document.uri)) {
      // It may have been deleted while it was open, which is said in the list that names it.
      if (session.wholes.projectFiles.length > 0) await loadFrameworks();
      changed();
    }
    if (!session.isFramework(document)) return;
    session.frameworks.noteOnDisk(document.uri, true);
    await loadFrameworks();
    changed();
  });

  documents.onDidSave(() => {
    session.forgetDocuments();
    session.worksChanged();
    changed();
  });
  connection.onNotification(FilesChangedNotification.method, async () => {
    session.forgetDocuments();
    session.worksChanged();
    // Of a folder that was moved or deleted nobody tells which files went with it.
    await loadFrameworks();
    changed();
  });
}
