import type { HttpContext } from '@adonisjs/core/http'

/** A CSV that browsers save and never show. The name may hold any letters: RFC 6266, RFC 8187. */
export function downloadHeaders({ response }: HttpContext, name: string) {
  const plain = name.replace(/[^\w .-]/g, '_')
  response.header('Content-Type', 'text/csv; charset=utf-8')
  response.header('Content-Disposition', `attachment; filename="${plain}"; filename*=UTF-8''${encodeRfc8187(name)}`)
  response.header('Cache-Control', 'private, no-store')
  response.header('X-Content-Type-Options', 'nosniff')
}

function encodeRfc8187(text: string) {
  return encodeURIComponent(text).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
}
