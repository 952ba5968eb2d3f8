import { openAsBlob } from 'node:fs'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { AwsClient } from 'aws4fetch'
import { FileProblem } from '#files/file_problem'
import { placeOf } from '#files/place_of'
import { spooled } from '#files/spool'
import type { FileStore, StoredFile, WriteOptions } from '#files/store'

export interface S3Settings {
  bucket: string
  region: string
  /** Of a store that speaks S3 without being Amazon's: the bucket is then the first part of the path. */
  endpoint?: string
  accessKey: string
  secretKey: string
}

const RETRIES = 3
/** Answered with 503: see failure.ts. */
const AWAY = 'E_OBJECT_STORAGE'

/** Files as objects `<tenant>/<ulid>` of a bucket that speaks S3: an object is there whole, with the hash that it was sent with, or not at all. */
export class S3FileStore implements FileStore {
  readonly #client: AwsClient
  readonly #root: string

  constructor({ bucket, region, endpoint, accessKey, secretKey }: S3Settings) {
    const signing = { accessKeyId: accessKey, secretAccessKey: secretKey, region, service: 's3' }
    this.#client = new AwsClient({ ...signing, retries: RETRIES })
    this.#root = endpoint ? `${endpoint.replace(/\/+$/, '')}/${bucket}` : `https://${bucket}.s3.${region}.amazonaws.com`
  }

  async write(
    tenantId: number,
    id: string,
    content: AsyncIterable<Uint8Array | string>,
    { expectedBytes = 0 }: WriteOptions = {}
  ): Promise<StoredFile> {
    const url = this.#urlOf(tenantId, id)
    return spooled(content, expectedBytes, async (path, facts) => {
      const headers = { 'X-Amz-Content-Sha256': facts.sha256 }
      await this.#ask(url, { method: 'PUT', body: await openAsBlob(path), headers })
      return facts
    })
  }

  /** A bucket has no end; the local disk, which an object passes through, is asked when it is written. */
  async requireSpace() {}

  async openRead(tenantId: number, id: string): Promise<Readable> {
    const { body } = await this.#ask(this.#urlOf(tenantId, id), { method: 'GET' })
    return body ? Readable.fromWeb(body as ReadableStream) : Readable.from([])
  }

  async remove(tenantId: number, id: string): Promise<void> {
    await this.#ask(this.#urlOf(tenantId, id), { method: 'DELETE' })
  }

  /** A redirection would lead away from the configured address: it counts as a failure. */
  async #ask(url: string, init: RequestInit): Promise<Response> {
    const answer = await this.#client.fetch(url, { ...init, redirect: 'manual' }).catch((error: unknown) => {
      throw Object.assign(new Error(`object storage can't be reached: ${init.method} ${url}`), {
        code: AWAY,
        cause: error,
      })
    })
    if (answer.ok || (answer.status === 404 && init.method === 'DELETE')) return answer
    throw failureOf(answer.status, await answer.text(), `${init.method} ${url}`)
  }

  #urlOf(tenantId: number, id: string) {
    return `${this.#root}/${placeOf(tenantId, id)}`
  }
}

function failureOf(status: number, body: string, asked: string): Error {
  if (status === 507) return new FileProblem('disk_full')
  const [, code = ''] = /<Code>(\w+)<\/Code>/.exec(body) ?? []
  const error = new Error(`object storage answered ${status} ${code} to ${asked}`)
  return Object.assign(error, { code: status === 404 ? 'ENOENT' : AWAY })
}
