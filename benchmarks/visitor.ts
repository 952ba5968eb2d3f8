import { ORIGIN } from './processes.ts'

const jar = new Map<string, string>()

/** Signs in with a browser's cookies; everything after is asked as that person. */
export async function signIn(email: string, password: string) {
  const form = await (await ask('/login')).text()
  const answer = await post('/login', { email, password, _csrf: tokenOf(form) })
  if (answer.status !== 303 || answer.headers.get('location') === '/login')
    throw new Error(`Signing in as ${email} failed: ${answer.status}`)
}

export const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')

export async function ask(path: string, headers: Record<string, string> = {}) {
  return keep(await fetch(ORIGIN + path, { redirect: 'manual', headers: { ...headers, cookie: cookies() } }))
}

export async function post(path: string, fields: Record<string, string>) {
  const headers = { cookie: cookies(), origin: ORIGIN }
  return keep(
    await fetch(ORIGIN + path, { method: 'POST', redirect: 'manual', headers, body: new URLSearchParams(fields) })
  )
}

/** A page's text, which must be what was asked for. */
export async function page(path: string, headers: Record<string, string> = {}) {
  const answer = await ask(path, headers)
  if (answer.status !== 200)
    throw new Error(`${path} answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`)
  return answer.text()
}

/** The token against forged requests that a page's forms carry. */
export function tokenOf(html: string) {
  return /name=['"]_csrf['"] value=['"]([^'"]*)['"]/.exec(html)?.[1] ?? ''
}

function keep(answer: Response) {
  for (const line of answer.headers.getSetCookie()) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!
    jar.set(name, value)
  }
  return answer
}
