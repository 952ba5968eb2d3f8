import { AsyncLocalStorage } from 'node:async_hooks'
import { Readable } from 'node:stream'

/** A body that is made while it is sent: the server reads it after the request's own tenant and person are gone. */
export function streamOf(chunks: AsyncIterator<string | Buffer>): Readable {
  const within = AsyncLocalStorage.snapshot()
  const made = async function* () {
    for (;;) {
      const { value, done } = await within(() => chunks.next())
      if (done) return
      yield value
    }
  }
  return Readable.from(made())
}
