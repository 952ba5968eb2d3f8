/** A kind of file that people may attach: what its name ends in, what it begins with, what it is sent as. */
export interface FileKind {
  /** Media type by extension. */
  types: { [extension: string]: string }
  /** How its first bytes read, one character a byte; nothing of text, which has no mark. */
  begins?: RegExp
  icon: string
  /** Whether a preview can be made of it. */
  picture?: boolean
}

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const OPEN = 'application/vnd.oasis.opendocument'

/**
 * All that is taken; everything else is refused, scripts and markup (HTML, SVG, XML) above all. None of it is ever shown by its
 * own bytes: pictures are drawn anew for their preview, and what is downloaded is saved, not opened.
 */
// One kind a line reads as the table that it is.
// prettier-ignore
export const kinds: FileKind[] = [
  { types: { jpg: 'image/jpeg', jpeg: 'image/jpeg' }, begins: /^\xff\xd8\xff/, icon: 'photo', picture: true },
  { types: { png: 'image/png' }, begins: /^\x89PNG\r\n\x1a\n/, icon: 'photo', picture: true },
  { types: { gif: 'image/gif' }, begins: /^GIF8[79]a/, icon: 'photo', picture: true },
  { types: { webp: 'image/webp' }, begins: /^RIFF[^]{4}WEBP/, icon: 'photo', picture: true },
  { types: { tif: 'image/tiff', tiff: 'image/tiff' }, begins: /^(II\*\0|MM\0\*)/, icon: 'photo', picture: true },
  { types: { avif: 'image/avif' }, begins: /^[^]{4}ftypavi[fs]/, icon: 'photo', picture: true },
  { types: { heic: 'image/heic', heif: 'image/heif' }, begins: /^[^]{4}ftyp(hei[cx]|hev[cx]|mif1|msf1)/, icon: 'photo' },
  { types: { pdf: 'application/pdf' }, begins: /^%PDF-\d/, icon: 'file-type-pdf' },
  { types: { docx: `${OFFICE}.wordprocessingml.document`, odt: `${OPEN}.text` }, begins: /^PK\x03\x04/, icon: 'file-text' },
  { types: { xlsx: `${OFFICE}.spreadsheetml.sheet`, ods: `${OPEN}.spreadsheet` }, begins: /^PK\x03\x04/, icon: 'file-spreadsheet' },
  { types: { pptx: `${OFFICE}.presentationml.presentation`, odp: `${OPEN}.presentation` }, begins: /^PK\x03\x04/, icon: 'presentation' },
  { types: { zip: 'application/zip' }, begins: /^PK(\x03\x04|\x05\x06)/, icon: 'file-zip' },
  { types: { '7z': 'application/x-7z-compressed' }, begins: /^7z\xbc\xaf\x27\x1c/, icon: 'file-zip' },
  { types: { doc: 'application/msword', xls: 'application/vnd.ms-excel', ppt: 'application/vnd.ms-powerpoint', msg: 'application/vnd.ms-outlook' }, begins: /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/, icon: 'file-text' },
  { types: { rtf: 'application/rtf' }, begins: /^\{\\rtf1/, icon: 'file-text' },
  { types: { mp3: 'audio/mpeg' }, begins: /^(ID3|\xff[\xe2\xe3\xf2\xf3\xfa\xfb])/, icon: 'file-music' },
  { types: { m4a: 'audio/mp4' }, begins: /^[^]{4}ftyp(M4A |mp42|isom)/, icon: 'file-music' },
  { types: { wav: 'audio/wav' }, begins: /^RIFF[^]{4}WAVE/, icon: 'file-music' },
  { types: { ogg: 'audio/ogg' }, begins: /^OggS/, icon: 'file-music' },
  { types: { mp4: 'video/mp4', mov: 'video/quicktime' }, begins: /^[^]{4}ftyp(iso[2-6m]|mp4[12]|avc1|M4V |qt {2})/, icon: 'video' },
  { types: { webm: 'video/webm' }, begins: /^\x1aE\xdf\xa3/, icon: 'video' },
  { types: { txt: 'text/plain', log: 'text/plain', md: 'text/markdown', json: 'application/json', eml: 'message/rfc822', ics: 'text/calendar', vcf: 'text/vcard' }, icon: 'file-text' },
  { types: { csv: 'text/csv', tsv: 'text/tab-separated-values' }, icon: 'file-spreadsheet' },
]

const byExtension = new Map(kinds.flatMap((kind) => Object.keys(kind.types).map((extension) => [extension, kind])))

/** Endings that people may attach, for the file chooser. */
export const extensions = [...byExtension.keys()]

export const kindNamed = (extension: string): FileKind | undefined => byExtension.get(extension)

/** The kind that a stored media type belongs to. */
export const kindOfType = (type: string) => kinds.find(({ types }) => Object.values(types).includes(type))
