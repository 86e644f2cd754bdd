/**
 * The parts of the server that are bundles of their own, and loaded when something first needs them.
 */
import type { BibliographyPart } from '../bibliography/main.ts';
import type { Exporting } from '../export/main.ts';
import type { FrameworkLanguage } from '../framework-language/language.ts';
import type { EvidencePart } from './evidence.ts';
import type { InEditor } from './in-editor.ts';
import type { OnDemand } from './on-demand.ts';

/** By the names of their files in `dist/`, without `.js`; each exports a `part`. */
export interface Parts {
  readonly 'framework-language': FrameworkLanguage;
  readonly 'in-editor': InEditor;
  readonly 'on-demand': OnDemand;
  readonly evidence: EvidencePart;
  readonly export: Exporting;
  readonly bibliography: BibliographyPart;
}

/** Gives a part, loaded once; undefined if it can’t be, which the user has then been told. */
export type LoadPart = <Name extends keyof Parts>(name: Name) => Promise<Parts[Name] | undefined>;

/** `load` gives a part or throws; what it throws goes to `failed`, once for each part. */
export function loadingOnce(
  load: <Name extends keyof Parts>(name: Name) => Promise<Parts[Name]>,
  failed: (name: keyof Parts, error: unknown) => void,
): LoadPart {
  const loading: { [Name in keyof Parts]?: Promise<Parts[Name] | undefined> } = {};
  return <Name extends keyof Parts>(name: Name): Promise<Parts[Name] | undefined> => {
    const known: Promise<Parts[Name] | undefined> | undefined = loading[name];
    if (known) return known;
    const part = load(name).catch((error: unknown) => {
      failed(name, error);
      return undefined;
    });
    Object.assign(loading, { [name]: part });
    return part;
  };
}

/** What the script of a part exports, for a worker that can load none by its address. */
export function evaluatedPart<Name extends keyof Parts>(script: string | undefined): Parts[Name] {
  const module: { exports: { part?: Parts[Name] } } = { exports: {} };
  new Function('module', 'exports', script ?? '')(module, module.exports);
  const { part } = module.exports;
  if (!part) throw new Error('The script is not there, or another one.');
  return part;
}
