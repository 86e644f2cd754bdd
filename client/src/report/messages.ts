/**
 * What the report’s panel and its page tell each other. The page shows texts of drafts and frameworks, so nothing that
 * comes from it is taken at its word.
 */
import type { PlaceItem, ReportView } from '../../../server/src/protocol.ts';
import type { ProgressView } from '../progress/view.ts';

/** To the page: what to show. */
export type ToPage =
  | {
      readonly type: 'view';
      /** The draft’s URI, which is another once its file has been renamed. */
      readonly draft: string;
      readonly view: ReportView;
      readonly progress: ProgressView | null;
    }
  | { readonly type: 'gone'; readonly draft: string; readonly message: string };

/** From the page: that it listens, and what was pressed. */
export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'open'; readonly place: PlaceItem }
  | { readonly type: 'document'; readonly uri: string }
  | { readonly type: 'asks'; readonly code: string }
  | { readonly type: 'find'; readonly code: string }
  | { readonly type: 'go-through' }
  | { readonly type: 'answer'; readonly condition: string }
  | { readonly type: 'problems' }
  | { readonly type: 'draft' }
  | { readonly type: 'export' }
  | { readonly type: 'close' };

/** What the page keeps while it is hidden and through a reload of the window; `draft` is the draft’s URI. */
export interface PageState {
  readonly draft: string;
  readonly view?: ReportView;
  readonly progress?: ProgressView | null;
  readonly message?: string;
  readonly scroll?: number;
  /** Parts that were opened or closed by hand, by name. */
  readonly open?: Readonly<Record<string, boolean>>;
}

/** Reads a message of the page; undefined for anything else. */
export function readMessage(data: unknown): FromPage | undefined {
  const { type, place, code, uri, condition } = fieldsOf(data);
  switch (type) {
    case 'ready':
    case 'problems':
    case 'draft':
    case 'export':
    case 'go-through':
    case 'close':
      return { type };
    case 'asks':
    case 'find':
      return typeof code === 'string' ? { type, code } : undefined;
    case 'answer':
      return typeof condition === 'string' ? { type, condition } : undefined;
    case 'document':
      return typeof uri === 'string' ? { type, uri } : undefined;
    case 'open': {
      const read = readPlace(place);
      return read && { type, place: read };
    }
    default:
      return undefined;
  }
}

/** The draft that a page was about, of what VS Code kept for it. */
export function draftOf(state: unknown): string | undefined {
  const { draft } = fieldsOf(state);
  return typeof draft === 'string' && draft !== '' ? draft : undefined;
}

function readPlace(data: unknown): PlaceItem | undefined {
  const { uri, range } = fieldsOf(data);
  const { start, end } = fieldsOf(range);
  const [from, to] = [readPosition(start), readPosition(end)];
  if (!from || !to || (uri !== undefined && typeof uri !== 'string')) return undefined;
  return { ...(uri === undefined ? {} : { uri }), range: { start: from, end: to } };
}

function readPosition(data: unknown): { line: number; character: number } | undefined {
  const { line, character } = fieldsOf(data);
  return isIndex(line) && isIndex(character) ? { line, character } : undefined;
}

function isIndex(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function fieldsOf(data: unknown): Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null ? Object.fromEntries(Object.entries(data)) : {};
}
