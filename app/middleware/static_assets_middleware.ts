import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import app from '@adonisjs/core/services/app'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}
const encodings = { br: '.br', gzip: '.gz' } as const

/** Serves the built files under /assets, already compressed, and nothing else: names carry a hash, so they never change. */
export default class StaticAssetsMiddleware {
  #files = new Map<string, Promise<Buffer | null>>()

  async handle({ request, response }: HttpContext, next: NextFn) {
    const name = /^\/assets\/([\w-]+-[A-Z0-9]{8}\.\w+)$/.exec(request.url())?.[1]
    const type = name && types[extname(name)]
    if (!type || !['GET', 'HEAD'].includes(request.method())) return next()
    const encoding = request.encoding(['br', 'gzip']) as keyof typeof encodings | null
    const body = await this.#read(name + (encoding ? encodings[encoding] : ''))
    if (!body) return next()
    response.header('Cache-Control', 'public, max-age=31536000, immutable')
    response.header('Content-Type', type).header('Vary', 'Accept-Encoding')
    if (encoding) response.header('Content-Encoding', encoding)
    return response.send(body)
  }

  /** Kept in memory: a build is under a megabyte. A name that isn't there is asked for again, as a build may follow. */
  #read(name: string) {
    if (!this.#files.has(name)) {
      const reading = readFile(app.publicPath('assets', name)).catch(() => null)
      this.#files.set(name, reading)
      reading.then((body) => body ?? this.#files.delete(name))
    }
    return this.#files.get(name)!
  }
}
