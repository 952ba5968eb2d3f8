import { brotliCompressSync, constants } from 'node:zlib'
import type { Line } from './table.ts'
import { ask } from './visitor.ts'

const QUICK = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

/** What a browser with an empty cache gets for one page: the page and what it names. */
export async function measureWeight(path: string): Promise<Line[]> {
  const html = await (await ask(path)).text()
  const assets = [...new Set(html.match(/\/assets\/[\w-]+\.\w+/g))]
  const sizes = await Promise.all(assets.map(sizeOf))
  const total = brotliCompressSync(html, QUICK).length + sizes.reduce((sum, size) => sum + size, 0)
  const requests = assets.length + 1
  return [
    {
      work: 'first page, Brotli',
      measured: `${Math.round(total / 1000)} kB`,
      beside: `HTML alone ${Math.round(html.length / 1000)} kB raw`,
      budget: '≤ 200 kB',
      holds: total <= 200_000,
    },
    { work: 'requests', measured: String(requests), budget: '≤ 8', holds: requests <= 8 },
  ]
}

async function sizeOf(path: string) {
  const answer = await ask(path, { 'accept-encoding': 'br' })
  return Number(answer.headers.get('content-length'))
}
