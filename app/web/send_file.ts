import type { Readable } from 'node:stream'
import type { HttpContext } from '@adonisjs/core/http'
import type StoredFile from '#models/stored_file'

/** Sends a stored file so that no browser opens it in our name or keeps it. */
export function sendFile(response: HttpContext['response'], file: StoredFile, bytes: Readable) {
  response.header('Content-Disposition', attachment(file.name))
  return sendClosed(response, file, bytes)
}

/** Sends a picture that we drew ourselves, to be shown in a page of ours and nowhere else. */
export function sendPreview(response: HttpContext['response'], file: StoredFile, bytes: Readable) {
  response.header('Content-Disposition', 'inline')
  return sendClosed(response, file, bytes)
}

function sendClosed(response: HttpContext['response'], file: StoredFile, bytes: Readable) {
  response.header('Content-Type', file.type)
  response.header('Content-Length', String(file.size))
  response.header('X-Content-Type-Options', 'nosniff')
  response.header('Content-Security-Policy', "sandbox; default-src 'none'")
  response.header('Cross-Origin-Resource-Policy', 'same-origin')
  response.header('Cache-Control', 'private, no-store')
  return response.stream(bytes)
}

/** RFC 6266 with RFC 8187: the name in UTF-8, and in ASCII for whoever doesn't know that. */
export function attachment(name: string): string {
  const ascii = name
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
