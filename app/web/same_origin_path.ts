const OURS = 'http://our.origin'

/**
 * The path and query of a redirect target that stays on this site, or null. What comes from a
 * request (`next`, a referrer) goes through here before anybody is sent there.
 */
export function sameOriginPath(target: unknown): string | null {
  if (typeof target !== 'string' || !/^\/(?![/\\])/.test(target) || /[\p{Cc}\\\s]/u.test(target)) return null
  if (!URL.canParse(target, OURS)) return null
  const { origin, pathname, search, hash } = new URL(target, OURS)
  return origin === OURS && !pathname.startsWith('//') ? pathname + search + hash : null
}
