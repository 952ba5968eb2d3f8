import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import type { AddressInfo } from 'node:net'
import type { S3Settings } from '#files/s3_store'

const SIGNATURE =
  /^AWS4-HMAC-SHA256 Credential=key\/\d{8}\/eu-test-1\/s3\/aws4_request, SignedHeaders=[\w;-]*x-amz-content-sha256[\w;-]*, Signature=[0-9a-f]{64}$/

type Fault = (response: ServerResponse) => void

/** As much of S3 as a store of files needs, in memory: signatures must be there, bodies must be what their hash says. */
export class ObjectStorage {
  readonly objects = new Map<string, Buffer>()
  readonly asked: string[] = []
  /** Takes the place of the next answers. */
  readonly faults: Fault[] = []
  readonly #server = createServer((request, response) => void this.#answer(request, response))

  async start(): Promise<S3Settings> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    const { port } = this.#server.address() as AddressInfo
    const endpoint = `http://127.0.0.1:${port}/`
    return { bucket: 'files', region: 'eu-test-1', endpoint, accessKey: 'key', secretKey: 'secret' }
  }

  stop() {
    this.#server.closeAllConnections()
    this.#server.close()
  }

  async #answer(request: IncomingMessage, response: ServerResponse) {
    const body = await buffer(request)
    this.asked.push(`${request.method} ${request.url}`)
    const fault = this.faults.shift()
    if (fault) return fault(response)
    const refused = refusalOf(request, body)
    if (refused) return fail(403, refused)(response)
    return this.#serve(request, response, body)
  }

  #serve({ method, url }: IncomingMessage, response: ServerResponse, body: Buffer) {
    const object = this.objects.get(url!)
    if (method === 'PUT') this.objects.set(url!, body)
    else if (method === 'DELETE') this.objects.delete(url!)
    else return object ? response.writeHead(200).end(object) : fail(404, 'NoSuchKey')(response)
    return response.writeHead(method === 'PUT' ? 200 : 204).end()
  }
}

/** What S3 answers where something is wrong. */
export const fail =
  (status: number, code: string): Fault =>
  (response) =>
    void response.writeHead(status).end(`<?xml version="1.0"?><Error><Code>${code}</Code></Error>`)

/** Sends half of what it said that it would. */
export const breakOff: Fault = (response) => {
  response.writeHead(200, { 'content-length': '1000' })
  response.write('x'.repeat(500), () => setTimeout(() => response.destroy(), 50))
}

function refusalOf({ headers, method }: IncomingMessage, body: Buffer) {
  if (!SIGNATURE.test(headers.authorization ?? '')) return 'AccessDenied'
  if (method === 'PUT' && Number(headers['content-length']) !== body.length) return 'MissingContentLength'
  const hash = createHash('sha256').update(body).digest('hex')
  return method === 'PUT' && headers['x-amz-content-sha256'] !== hash ? 'XAmzContentSHA256Mismatch' : undefined
}
