/**
 * Scripts of ours only, by nonce, and no HTML from strings but through htmx's policy. Tabler draws arrows and ticks with
 * data: images. No 'strict-dynamic': with it, a script in a swapped-in fragment would run.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types htmx',
    'report-uri /csp',
  ].join('; ')
}
