/**
 * Pieces of a passage → what stands in a paragraph of Word.
 */
import {
  Bookmark,
  ExternalHyperlink,
  InternalHyperlink,
  type IRunOptions,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { aroundNumber, type NumberedFigure, reference } from './figures.ts';
import { equation, equationApart } from './formulas/equation.ts';
import { isRead, readTex } from './formulas/read-tex.ts';
import { bytesIn, imageKey, imageRun, isOnWeb, shownAddress, whyNoFile } from './images.ts';
import type { Look, Picture, Piece } from './pieces.ts';
import { safeAddress, safeText } from './safe-text.ts';
import { homeOfNote, type SourceFile } from './source.ts';
import { NOT_COUNTED } from './styles.ts';
import type { Writing } from './writing.ts';

/** Where pieces stand. */
export interface RunsIn {
  readonly writing: Writing;
  readonly file: SourceFile;
}

/** What pieces come to; `caption` is the figure that they begin with the number of. */
export function runsOf(pieces: readonly Piece[], within: RunsIn, caption?: NumberedFigure): ParagraphChild[] {
  const { writing, file } = within;
  const runs: ParagraphChild[] = [];
  for (const piece of pieces) {
    switch (piece.kind) {
      case 'text': {
        const text = runs.length > 0 ? piece.text : piece.text.trimStart();
        for (const part of figureParts(text, piece.look, runs.length === 0 ? caption : undefined, within))
          if (part.kind === 'child') runs.push(part.child);
          else
            for (const { text: own, look } of struckOut(part.text, piece.look))
              runs.push(linked(new TextRun(runOptions(own, look, within)), look, within));
        break;
      }
      case 'break':
        runs.push(new TextRun({ break: 1 }));
        break;
      case 'formula':
        runs.push(formula(piece, pieces.length === 1, within));
        break;
      case 'image': {
        const image = imageFor(piece, within);
        if (image !== '') runs.push(typeof image === 'string' ? notCounted(image) : image);
        break;
      }
      case 'unshown':
        tellUnshown(piece, within);
        break;
      case 'note':
        runs.push(...writing.notes.mark(homeOfNote(writing.files, file, piece.identifier), piece.identifier));
        break;
    }
  }
  return runs;
}

type FigurePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'child'; readonly child: ParagraphChild };

/** The parts of a text with the numbers of figures as fields. */
function figureParts(
  text: string,
  { code, url }: Look,
  caption: NumberedFigure | undefined,
  { writing: { figures } }: RunsIn,
): FigurePart[] {
  if (code || url !== undefined) return [{ kind: 'text', text }];
  const around = caption && aroundNumber(text);
  if (around)
    return [
      { kind: 'text', text: around.before },
      { kind: 'child', child: figures.number(caption) },
      { kind: 'text', text: around.after },
    ];
  return figures
    .partsOf(text)
    .map(part => (part.kind === 'text' ? part : { kind: 'child', child: reference(part.figure) }));
}

/** A formula, or its text where it can’t be read; `alone` where nothing else stands in the paragraph. */
function formula(
  { text, look, apart, at }: Extract<Piece, { kind: 'formula' }>,
  alone: boolean,
  within: RunsIn,
): ParagraphChild {
  const read = readTex(text);
  if (isRead(read)) return apart && alone ? equationApart(read) : equation(read);
  tellUnread(text, read.why, at, within);
  return new TextRun(runOptions(text, look, within));
}

/** Says of a formula that it is printed as it is written. */
export function tellUnread(tex: string, why: string, at: number, { writing, file }: RunsIn): void {
  const most = 60;
  const shown = safeText(tex.length > most ? `${tex.slice(0, most)}…` : tex);
  writing.tell(
    `The formula ‘${shown}’ in ${writing.lineOf(file, at)} is printed as it is written: ${why}. Write it otherwise, or set it in Word.`,
  );
}

/** ~~This~~ is text to the parser; its marks touch a word, so without them there are as many. */
function struckOut(text: string, look: Look): { readonly text: string; readonly look: Look }[] {
  if (look.code || !text.includes('~~')) return text === '' ? [] : [{ text, look }];
  return text.split(/~~(?=[^\s~])((?:[^~]|~(?!~))*[^\s~])~~/).flatMap((part, index) => {
    if (part === '') return [];
    return { text: part, look: index % 2 === 1 ? { ...look, strike: true as const } : look };
  });
}

/** A run whose words are not counted. */
export function notCounted(text: string): TextRun {
  return new TextRun({ text: safeText(text), style: `${NOT_COUNTED}Text` });
}

/** An image, or the description that stands in its place; that it is missing is said. */
export function imageFor(picture: Picture, { writing, file }: RunsIn): ParagraphChild | string {
  const { url, alt, at, width } = picture;
  writing.pictures.done(file, at, url);
  const given = writing.input.images.get(imageKey(file, url)) ?? bytesIn(url) ?? whyNoFile(url);
  const image = typeof given === 'string' ? given : imageRun(given, alt, width);
  if (typeof image !== 'string') return image;
  if (isOnWeb(url)) writing.fromWeb.add(shownAddress(url));
  writing.tellLeftOut(
    `The image ‘${shownAddress(url)}’ in ${writing.lineOf(file, at)} is not in the document: ${image}.${alt === '' ? '' : ' Its description stands in its place.'}`,
  );
  return alt;
}

/** Says that something of HTML is not in the document. */
export function tellUnshown(
  { tag, at }: Extract<Piece, { kind: 'unshown' }>,
  { writing, file }: RunsIn,
): void {
  writing.tellLeftOut(
    `What <${tag}> shows in ${writing.lineOf(file, at)} is not in the document, except its text: put a picture of it in its place.`,
  );
}

/** What stands in a paragraph, with a bookmark round it where something leads there. */
export function bookmarked(
  children: readonly ParagraphChild[],
  names: readonly (string | undefined)[],
): readonly ParagraphChild[] {
  let inner = children;
  for (const id of names) if (id !== undefined) inner = [new Bookmark({ id, children: inner })];
  return inner;
}

function runOptions(
  text: string,
  { bold, italics, strike, code, script, url }: Look,
  { writing, file }: RunsIn,
): IRunOptions {
  const leads =
    url !== undefined &&
    (safeAddress(url) !== undefined || writing.anchors.bookmarkOf(url, file.index) !== undefined);
  return {
    text: safeText(text),
    ...(bold ? { bold } : {}),
    ...(italics ? { italics } : {}),
    ...(strike ? { strike } : {}),
    ...(code ? { style: 'CodeText' } : leads ? { style: 'Hyperlink' } : {}),
    ...(script === 'sub' ? { subScript: true } : script === 'super' ? { superScript: true } : {}),
  };
}

function linked(run: TextRun, { url, at }: Look, { writing, file }: RunsIn): ParagraphChild {
  if (url === undefined) return run;
  const address = safeAddress(url);
  if (address !== undefined) return new ExternalHyperlink({ link: address, children: [run] });
  const anchor = writing.anchors.bookmarkOf(url, file.index);
  if (anchor !== undefined) return new InternalHyperlink({ anchor, children: [run] });
  if (url !== '' && !writing.deadLinks.has(url)) writing.deadLinks.set(url, writing.lineOf(file, at ?? 0));
  return run;
}
