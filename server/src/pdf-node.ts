/**
 * Makes a PDF of a Word document with the LibreOffice of the machine, by its own command. Loaded only when somebody asks for one.
 */
import { execFile } from 'node:child_process';
import { access, constants, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

/** Milliseconds that it may take: a hundred pages with pictures take some twenty seconds on a slow machine. */
const LONGEST = 180_000;

/** A PDF, or why there is none: a sentence that says what to do. */
export type Pdf = { readonly bytes: Uint8Array; readonly by: string } | { readonly fault: string };

/** What is said where no LibreOffice is found. */
export const NO_PROGRAM =
  'No LibreOffice was found on this machine, which makes the PDF. Install it, or export the Word document, open it in Word and choose Save As › PDF.';

/** What a PDF may be made with. */
export interface PdfOptions {
  /** The path of LibreOffice’s `soffice`, where it isn’t found by itself. */
  readonly program?: string | undefined;
  readonly signal?: AbortSignal;
}

/** The PDF of a Word document. Nothing is written but in a folder of its own, which goes afterwards. */
export async function pdfOf(document: Uint8Array, { program: own, signal }: PdfOptions = {}): Promise<Pdf> {
  const program = await findProgram(own);
  if (program === undefined)
    return {
      fault: own
        ? `‘${own}’ is no program that can be run here. Give the whole path of soffice.`
        : NO_PROGRAM,
    };
  const folder = await mkdtemp(join(tmpdir(), 'markscheme-pdf-'));
  try {
    const source = join(folder, 'document.docx');
    await writeFile(source, document);
    const fault = await run(program, folder, source, signal);
    if (fault !== undefined) return { fault };
    const bytes = await readFile(join(folder, 'document.pdf')).catch(() => undefined);
    return bytes && bytes.subarray(0, 5).toString('latin1') === '%PDF-'
      ? { bytes: new Uint8Array(bytes), by: program }
      : { fault: 'LibreOffice made no PDF. Export the Word document, and print it as PDF from there.' };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
  }
}

/** Runs the program with its arguments, never through a shell; a sentence if it fails. */
function run(
  program: string,
  folder: string,
  source: string,
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  // With settings of its own it runs beside a LibreOffice that is open.
  const settings = `-env:UserInstallation=${pathToFileURL(join(folder, 'settings')).href}`;
  const what = [
    '--headless',
    '--norestore',
    '--convert-to',
    'pdf:writer_pdf_Export',
    '--outdir',
    folder,
    source,
  ];
  return new Promise((resolve, reject) => {
    execFile(
      program,
      [settings, ...what],
      {
        cwd: folder,
        timeout: LONGEST,
        windowsHide: true,
        killSignal: 'SIGKILL',
        ...(signal ? { signal } : {}),
      },
      error => {
        if (signal?.aborted) reject(signal.reason);
        else if (!error) resolve(undefined);
        else
          resolve(
            error.killed
              ? 'LibreOffice took longer than three minutes, and was ended. Export the Word document, and print it as PDF.'
              : 'LibreOffice could not make the PDF. Export the Word document, and print it as PDF.',
          );
      },
    );
  });
}

/** The path of the program; undefined where there is none. */
async function findProgram(own: string | undefined): Promise<string | undefined> {
  if (own) return isAbsolute(own) && (await isProgram(own)) ? own : undefined;
  for (const path of likelyPaths()) if (await isProgram(path)) return path;
  return undefined;
}

function likelyPaths(): string[] {
  const { platform, env } = process;
  if (platform === 'win32')
    return [env.ProgramFiles, env['ProgramFiles(x86)']].flatMap(folder =>
      folder ? join(folder, 'LibreOffice', 'program', 'soffice.exe') : [],
    );
  // Only whole paths: a folder such as ‘.’ may hold anything.
  const folders = (env.PATH ?? '').split(delimiter).filter(isAbsolute);
  return [
    ...folders.flatMap(folder => [join(folder, 'soffice'), join(folder, 'libreoffice')]),
    ...(platform === 'darwin' ? ['/Applications/LibreOffice.app/Contents/MacOS/soffice'] : []),
  ];
}

async function isProgram(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
