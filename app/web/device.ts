import type { HttpContext } from '@adonisjs/core/http'

const LONGEST = 200

/** More telling names first: every browser claims to be several others. */
const BROWSERS: [name: string, sign: RegExp][] = [
  ['Edge', /\bEdgA?(?:iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:Chrome|CriOS)\//],
  ['Safari', /\bVersion\/\S+ (?:Mobile\/\S+ )?Safari\//],
]
const SYSTEMS: [name: string, sign: RegExp][] = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMac OS X\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Linux', /\bLinux\b/],
]

/** What a browser says that it is, in words that people know: "Firefox, Windows". */
export function deviceName(agent: string): string {
  const names = [BROWSERS, SYSTEMS].flatMap((list) => list.find(([, sign]) => sign.test(agent))?.[0] ?? [])
  return names.join(', ') || agent.slice(0, 40)
}

export const deviceOf = (request: HttpContext['request']) =>
  deviceName((request.header('user-agent') ?? '').slice(0, LONGEST))
