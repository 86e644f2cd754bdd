/**
 * The record of words and coverage by day. It is kept in VS Code's own storage for the workspace, so it is in nobody's
 * folder and goes nowhere; and only where the participant has asked for it.
 */
import { commands, Disposable, EventEmitter, type Memento, workspace } from 'vscode';
import type { CoverageWatch } from '../follow/coverage.ts';
import { addressAfter, type Renamed } from '../io/renames.ts';
import { countOf, criteriaOf } from '../say/criteria.ts';
import { Debounced } from '../say/debounce.ts';
import { dayOf } from './days.ts';
import { type Point, readPoints, recorded } from './points.ts';

/** Where it is kept: points by the URI of a draft’s first file. */
const key = 'markscheme.progress';

/** A pause in the writing. */
const delay = 2000;

/** Whether progress is recorded. */
export function isRecording(): boolean {
  return workspace.getConfiguration('markscheme').get('progress', false);
}

/** Records the draft that is shown. */
export class ProgressRecord {
  readonly #coverage: CoverageWatch;
  readonly #memento: Memento;
  readonly #write = new Debounced(() => void this.#record(), delay);
  readonly #changed = new EventEmitter<void>();
  readonly #disposable: Disposable;
  #points: Readonly<Record<string, readonly Point[]>>;

  /** Fires when there is another point, or none any more. */
  readonly onDidChange = this.#changed.event;

  constructor(coverage: CoverageWatch, memento: Memento) {
    this.#coverage = coverage;
    this.#memento = memento;
    const kept: unknown = memento.get(key);
    this.#points = Object.fromEntries(
      Object.entries(typeof kept === 'object' && kept !== null ? kept : {}).map(([uri, points]) => [
        uri,
        readPoints(points),
      ]),
    );
    this.#tell();
    this.#disposable = Disposable.from(
      this.#write,
      this.#changed,
      coverage.onDidChange(() => this.#write.ask()),
      workspace.onDidChangeConfiguration(event => {
        if (!event.affectsConfiguration('markscheme.progress')) return;
        this.#write.ask(0);
        this.#changed.fire();
      }),
      workspace.onDidRenameFiles(({ files }) => void this.#rename(files)),
    );
  }

  /** What is recorded of a draft, by its first file; the oldest day first. */
  of(draft: string): readonly Point[] {
    return this.#points[draft] ?? [];
  }

  /** How many drafts there are points of. */
  get drafts(): number {
    return Object.keys(this.#points).length;
  }

  /** Records what is shown now, without waiting. */
  async now(): Promise<void> {
    await this.#coverage.settled();
    await this.#record();
  }

  /** Forgets all of it. */
  async clear(): Promise<void> {
    await this.#keep({});
  }

  dispose(): void {
    this.#disposable.dispose();
  }

  async #record(): Promise<void> {
    const { assessed } = this.#coverage;
    if (!assessed || !isRecording() || assessed.uri.scheme === 'untitled') return;
    const { coverage, uri } = assessed;
    const draft = coverage.files?.[0] ?? uri.toString();
    const { all, covered } = countOf(criteriaOf(coverage));
    const known = this.of(draft);
    const points = recorded(known, { day: dayOf(new Date()), words: coverage.words.counted, covered, all });
    if (points !== known) await this.#keep({ ...this.#points, [draft]: points });
  }

  /** A draft that is called otherwise is still the same. */
  async #rename(files: readonly Renamed[]): Promise<void> {
    const moved = Object.entries(this.#points).map(([uri, points]): [string, readonly Point[]] => [
      addressAfter(uri, files) ?? uri,
      points,
    ]);
    if (moved.some(([uri]) => !(uri in this.#points))) await this.#keep(Object.fromEntries(moved));
  }

  async #keep(points: Readonly<Record<string, readonly Point[]>>): Promise<void> {
    this.#points = points;
    this.#tell();
    this.#changed.fire();
    await this.#memento.update(key, this.drafts > 0 ? points : undefined);
  }

  #tell(): void {
    void commands.executeCommand('setContext', 'markscheme.progressRecorded', this.drafts > 0);
  }
}
