import { createServer } from 'node:http'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import type { AddressInfo } from 'node:net'
import { contentSecurityPolicy } from '#web/content_security_policy'
import { Fragments, FragmentsReady } from '#web/fragments'
import type { Theme } from '#web/shell'
import { renderComponents } from './component_pages.js'

const types: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
}

/** Serves the pages of tests/browser/components at /{page}/{theme} under the product's own policy, with a new nonce each time. */
export async function startComponentServer() {
  const asked: string[] = []
  const server = createServer(async ({ url, headers }, response) => {
    const { pathname, searchParams } = new URL(url!, 'http://localhost')
    asked.push(pathname)
    if (pathname.startsWith('/assets/'))
      return response.setHeader('Content-Type', types[extname(pathname)]).end(await asset(pathname))
    const [, page, theme] = pathname.split('/')
    if (!theme) return response.writeHead(404).end()
    const nonce = crypto.randomUUID()
    const fragments = headers['hx-request'] ? new Fragments(searchParams.getAll('fragment')) : undefined
    const errors = searchParams.has('errors') ? { first_name: ['Enter the first name.'] } : undefined
    const html = await renderComponents(page, {
      theme: theme as Theme,
      nonce,
      errors,
      fragments,
    }).catch(fragmentOf)
    response
      .setHeader('Content-Security-Policy', contentSecurityPolicy(nonce))
      .setHeader('Content-Type', 'text/html; charset=utf-8')
      .end(html)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    asked,
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => server.close(),
  }
}

function fragmentOf(error: unknown): string {
  if (error instanceof FragmentsReady) return error.html
  throw error
}

const asset = (pathname: string) => readFile(new URL(`../../public${pathname}`, import.meta.url))
