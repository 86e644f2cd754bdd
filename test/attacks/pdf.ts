/**
 * Small PDFs made by hand, for tests.
 */
import { constants, deflateRawSync, deflateSync } from 'node:zlib';

/** A PDF whose pages all have the same contents; `trailer` adds to its last part. */
export function pdf(pages: number, contents: string | Packed, trailer = ''): Buffer {
  const { says, bytes } = typeof contents === 'string' ? { says: '', bytes: contents } : contents;
  const kids = Array.from({ length: pages }, (_, index) => `${index + 5} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages} /Kids [${kids}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< ${says} /Length ${bytes.length} >>\nstream\n${bytes}\nendstream`,
    ...Array.from(
      { length: pages },
      () =>
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents 4 0 R >>',
    ),
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  text += `trailer << /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** Contents of a page that have to be unpacked. */
export interface Packed {
  /** What the PDF says of how. */
  readonly says: string;
  /** One character a byte. */
  readonly bytes: string;
}

/** Spaces, packed so many times, each in what was packed before: a few hundred bytes when it is three times. */
export function packedSpaces(megabytes: number, times: number): Packed {
  const part = deflateRawSync(Buffer.alloc(16 * 1024 * 1024, ' '), { finishFlush: constants.Z_FULL_FLUSH });
  const parts = Array.from({ length: megabytes / 16 }, () => part);
  let bytes = Buffer.concat([Buffer.from([0x78, 0x9c]), ...parts, Buffer.from([3, 0, 0, 0, 0, 0])]);
  for (let time = 1; time < times; time++) bytes = deflateSync(bytes, { level: 9 });
  return {
    says: `/Filter [${' /FlateDecode'.repeat(times)} ]`,
    bytes: bytes.toString('latin1'),
  };
}
