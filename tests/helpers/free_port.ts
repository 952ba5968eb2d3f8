import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'

/** A port that nobody listens on, of this run or another one. */
export const freePort = async (): Promise<number> => (await tryPort(0))!

/** The first such port from `port` on: below those that connections take by themselves, so that it stays free. */
export async function freePortFrom(port: number): Promise<number> {
  return (await tryPort(port)) ?? freePortFrom(port + 1)
}

async function tryPort(wanted: number): Promise<number | undefined> {
  const server = createServer()
  try {
    await once(server.listen(wanted, '127.0.0.1'), 'listening')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return undefined
    throw error
  }
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
