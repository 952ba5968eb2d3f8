/** A browser without scripts: keeps its cookies and posts the token of the page that it saw last. */
export class Visitor {
  private cookies = new Map<string, string>()
  private token = ''

  constructor(private readonly agent = 'node') {}

  get sessionCookie() {
    return this.cookies.get('clientele') ?? ''
  }

  set sessionCookie(value: string) {
    this.cookies.set('clientele', value)
  }

  /** Another tab, or a thief: the same cookies and the same page. */
  copy(): Visitor {
    const copy = new Visitor(this.agent)
    copy.cookies = new Map(this.cookies)
    copy.token = this.token
    return copy
  }

  get cookieHeader() {
    return [...this.cookies].map((pair) => pair.join('=')).join('; ')
  }

  async get(path: string, headers: Record<string, string> = {}) {
    return this.send(path, { headers })
  }

  async post(path: string, form: Record<string, string>, headers: Record<string, string> = {}) {
    if (!this.token) await this.get('/login')
    const body = new URLSearchParams({ ...form, _csrf: this.token })
    return this.send(path, { method: 'POST', body, headers })
  }

  /** Sends a file as the form's field `file`. */
  async upload(path: string, name: string, content: string) {
    if (!this.token) await this.get('/login')
    const body = new FormData()
    body.set('_csrf', this.token)
    body.set('file', new File([content], name, { type: 'text/csv' }))
    return this.send(path, { method: 'POST', body })
  }

  async signIn(email: string, password = 'clientele-demo') {
    return this.post('/login', { email, password })
  }

  private async send(path: string, options: RequestInit) {
    const cookie = this.cookieHeader
    const own = { 'accept': 'text/html', 'user-agent': this.agent }
    const headers = { ...own, ...(options.headers as Record<string, string>), cookie }
    const response = await fetch(new URL(path, process.env.APP_URL), {
      redirect: 'manual',
      ...options,
      headers,
    })
    for (const line of response.headers.getSetCookie()) this.keep(line)
    const text = await response.text()
    this.token = /name="_csrf" value="([^"]+)"/.exec(text)?.[1] ?? this.token
    return {
      status: response.status,
      location: response.headers.get('location'),
      headers: response.headers,
      text,
    }
  }

  private keep(line: string) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!
    this.cookies.set(name, value)
  }
}
