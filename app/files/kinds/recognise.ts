import { open } from 'node:fs/promises'
import { kindNamed, type FileKind } from '#files/kinds/kinds'
import { extensionOf } from '#files/kinds/file_name'

export interface Recognised {
  kind: FileKind
  /** Media type. */
  type: string
}

/** Why a file isn't taken: nothing in it, an ending that isn't on the list, or a content that its ending doesn't name. */
export type Unrecognised = 'empty' | 'kind' | 'content'

const LOOKED_AT = 4096

/** What a file is by its content; its name only has to agree. */
export async function recognise(path: string, name: string): Promise<Recognised | Unrecognised> {
  const head = await headOf(path)
  if (!head) return 'empty'
  const extension = extensionOf(name)
  const kind = kindNamed(extension)
  if (!kind) return 'kind'
  const fits = kind.begins ? kind.begins.test(head) : isText(head)
  return fits ? { kind, type: kind.types[extension] } : 'content'
}

/** The first bytes, one character each. */
async function headOf(path: string): Promise<string> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LOOKED_AT), 0, LOOKED_AT, 0)
    return buffer.toString('latin1', 0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Notepad's "Unicode" begins with this, and every other byte of it is empty. */
const UTF16 = /^(\xff\xfe|\xfe\xff)/
const BINARY = /[\x00-\x08\x0e-\x1a\x1c-\x1f]/
/** What a browser would take for a page, a drawing or a script, whatever it is called. */
const MARKUP = /^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\x00]*<\x00?[!?a-z]/i

const isText = (head: string) => !MARKUP.test(head) && (UTF16.test(head) || !BINARY.test(head))
