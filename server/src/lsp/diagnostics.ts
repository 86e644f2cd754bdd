/**
 * Delivers diagnostics: pulled where the client can, otherwise pushed after every change.
 */
import {
  type Connection,
  type Diagnostic,
  DiagnosticSeverity,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import type { Assessed } from '../features/assessed.ts';
import { diagnosticsOf } from '../features/diagnostics.ts';
import type { FrameworkFault } from '../framework/model.ts';
import { PROJECT_FILE } from '../project/paths.ts';
import { isShownOnly } from '../protocol.ts';
import { settled } from '../session/settled.ts';
import type { OpenDocument } from '../workspace/open-document.ts';
import { cancelled } from './answer.ts';
import { withoutTold } from './links-elsewhere.ts';
import { readyFor } from './ready.ts';
import type { Serving } from './serving.ts';

/** A list of diagnostics with what it is known by (LSP 3.17, `resultId`). */
interface Diagnosed {
  readonly resultId: string;
  readonly items: Diagnostic[];
}

/** What is called when what was said may have changed: `faults` of framework files, or all. */
export interface Announce {
  faults(): void;
  all(): void;
}

/** Delivers them from now on; `pages` is the URI of the folder with the rules’ pages, for a client that links to them. */
export function deliverDiagnostics(
  connection: Connection,
  serving: Serving,
  pages: string | undefined,
): Announce {
  const { documents, session, client, options } = serving;
  /** Whether the client asks for those of a document. */
  const isPulled = client.textDocument?.diagnostic !== undefined;
  /** Whether it does so for those of an open framework file, too; what is not open is pushed anyway. */
  const arePulledOfFrameworks = options.frameworkProblems !== 'pushed';
  const rulesUri = client.textDocument?.publishDiagnostics?.codeDescriptionSupport ? pages : undefined;
  let lists = 0;
  let faulty = new Set<string>();
  /** The last diagnostics of each document, and an id of the list. */
  const last = new Map<string, Diagnosed>();
  /** The files of drafts in several files, by the first. */
  const told = new Map<string, readonly string[]>();

  /** The diagnostics of a document: the very list that they were last time if none has changed. */
  async function diagnose(document: OpenDocument): Promise<Diagnosed> {
    const { items, assessed } = await itemsOf(document);
    if (documents.get(document.uri) !== document) return { resultId: '', items };
    tellOfOthers(document.uri, assessed);
    return remembered(document.uri, items);
  }

  function remembered(uri: string, items: Diagnostic[]): Diagnosed {
    const before = last.get(uri);
    if (before && areEqual(before.items, items)) return before;
    const diagnosed = { resultId: String(++lists), items };
    last.set(uri, diagnosed);
    return diagnosed;
  }

  async function itemsOf(document: OpenDocument): Promise<{ items: Diagnostic[]; assessed?: Assessed }> {
    // The other side of a comparison would have every problem of the draft once more.
    if (isShownOnly(document.uri.slice(0, document.uri.indexOf(':')))) return { items: [] };
    if (session.isFramework(document)) {
      if (isPulled && !arePulledOfFrameworks) return { items: [] };
      await session.frameworks.renew();
      const faults = session.frameworks.faults.filter(({ file }) => file === document.uri);
      return { items: faults.map(faultDiagnostic) };
    }
    const why = session.whyTooLong(document);
    if (why !== undefined) return { items: [tooLong(document, why)] };
    const assessed = await session.assessed(document);
    return assessed
      ? { items: withoutTold(diagnosticsOf(assessed, rulesUri), serving.linksElsewhere), assessed }
      : { items: session.strayFrontMatter(document, rulesUri) };
  }

  /** Pushes what stands in the other files of a draft, where no client asks for it: a file that is closed has nobody who does. */
  function tellOfOthers(uri: string, assessed: Assessed | undefined): void {
    const names = assessed?.files?.map(({ name }) => name) ?? [];
    const main = names[0] ?? uri;
    const gone = (told.get(main) ?? []).filter(name => !names.includes(name));
    if (names.length > 0 || gone.length > 0) told.set(main, names);
    for (const name of gone) if (!documents.get(name)) retract(name);
    for (const name of names) {
      const open = documents.get(name);
      if (!assessed || name === uri || (open && isPulled)) continue;
      const before = last.get(name);
      const now = remembered(name, diagnosticsOf({ ...assessed, uri: name }, rulesUri));
      if (now !== before && (before || now.items.length > 0))
        void connection.sendDiagnostics({
          uri: name,
          diagnostics: now.items,
          ...(open ? { version: open.version } : {}),
        });
    }
  }

  function retract(uri: string): void {
    if (last.delete(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    await readyFor(textDocument.uri, serving);
    const document = documents.get(textDocument.uri);
    if (document) await settled(document);
    if (token.isCancellationRequested) throw cancelled();
    if (!document) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const { resultId, items } = await diagnose(document);
    return resultId === previousResultId
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
      : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  });

  const underWay = new Set<string>();

  /** Pushes what is wrong with the newest text, once for all changes that came before it could be looked at. */
  async function push(uri: string): Promise<void> {
    const document = documents.get(uri);
    if (!document || isPulled || underWay.has(uri)) return;
    underWay.add(uri);
    await readyFor(uri, serving);
    await settled(document);
    underWay.delete(uri);
    // It was opened anew meanwhile, of which the push was left to this one.
    if (documents.get(uri) !== document) return push(uri);
    const { version, revision } = document;
    const { items } = await diagnose(document);
    // A newer text, or its end, has had its own push.
    if (documents.get(uri) === document && document.revision === revision)
      await connection.sendDiagnostics({ uri, version, diagnostics: items });
  }

  documents.onDidChangeContent(({ document }) => void push(document.uri));
  documents.onDidClose(({ document }) => {
    last.delete(document.uri);
    if (!isPulled) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
    for (const [main, names] of told) {
      if (names.some(name => documents.get(name))) continue;
      told.delete(main);
      for (const name of names) retract(name);
    }
  });
  // Who opens a file asks for what was pushed of it before.
  documents.onDidOpen(({ document: { uri } }) => {
    if (isPulled) retract(uri);
  });

  /** What is wrong with the workspace’s framework files, but for open ones of which the client hears as of drafts. */
  function pushFaults(): void {
    const isPushed = (uri: string) => !documents.get(uri) || (isPulled && !arePulledOfFrameworks);
    const faults = new Map<string, FrameworkFault[]>();
    for (const fault of session.faults)
      if (isPushed(fault.file)) faults.set(fault.file, [...(faults.get(fault.file) ?? []), fault]);
    // Of an open document a client that is pushed to has heard more lately.
    for (const uri of faulty)
      if (!faults.has(uri) && (isPulled || !documents.get(uri)))
        void connection.sendDiagnostics({ uri, diagnostics: [] });
    for (const [uri, list] of faults)
      void connection.sendDiagnostics({ uri, diagnostics: list.map(faultDiagnostic) });
    faulty = new Set(faults.keys());
  }

  return {
    faults: pushFaults,
    all: () => {
      pushFaults();
      if (!isPulled) for (const { uri } of documents.all()) void push(uri);
      else if (client.workspace?.diagnostics?.refreshSupport) connection.languages.diagnostics.refresh();
    },
  };
}

function faultDiagnostic(fault: FrameworkFault): Diagnostic {
  return {
    range: {
      start: { line: fault.line - 1, character: fault.column - 1 },
      end: { line: fault.endLine - 1, character: fault.endColumn - 1 },
    },
    severity: DiagnosticSeverity.Error,
    source: 'Markscheme',
    code: PROJECT_FILE.test(fault.file) ? 'project/invalid' : 'framework/invalid',
    message: fault.message,
  };
}

/** On the first line. */
function tooLong(document: OpenDocument, message: string): Diagnostic {
  const [{ length: character } = ''] = /^.{0,1000}/.exec(document.getText().slice(0, 1000)) ?? [];
  return {
    range: { start: { line: 0, character: 0 }, end: { line: 0, character } },
    severity: DiagnosticSeverity.Warning,
    source: 'Markscheme',
    code: 'draft/too-long',
    message,
  };
}

/** Whether two lists come to the same; asked at every keystroke, when they mostly do. */
function areEqual(a: readonly Diagnostic[], b: readonly Diagnostic[]): boolean {
  return a.length === b.length && a.every((diagnostic, index) => isEqual(diagnostic, b[index]));
}

/** By all that `diagnosticsOf` fills in. */
function isEqual(a: Diagnostic, b: Diagnostic | undefined): boolean {
  return (
    b !== undefined &&
    a.message === b.message &&
    a.code === b.code &&
    a.severity === b.severity &&
    a.range.start.line === b.range.start.line &&
    a.range.start.character === b.range.start.character &&
    a.range.end.line === b.range.end.line &&
    a.range.end.character === b.range.end.character &&
    a.codeDescription?.href === b.codeDescription?.href &&
    (a.data === b.data || JSON.stringify(a.data) === JSON.stringify(b.data))
  );
}
