import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'

/** Stands between a server under test and the database, and fails as a database does: killed, or frozen. */
export class FragileDatabase {
  #server?: Server
  #pairs = new Set<[Socket, Socket]>()
  #frozen = false
  port = 0

  async start() {
    this.#server = createServer((client) => this.#join(client))
    await new Promise<void>((resolve) => this.#server!.listen(this.port, '127.0.0.1', resolve))
    this.port = (this.#server.address() as AddressInfo).port
  }

  /** As kill -9: connections break, new ones are refused. */
  async kill() {
    const closed = new Promise((resolve) => this.#server!.close(resolve))
    for (const pair of this.#pairs) for (const socket of pair) socket.destroy()
    await closed
  }

  /** As SIGSTOP: connections stay, new ones are taken, nothing is answered. */
  freeze() {
    this.#frozen = true
    for (const pair of this.#pairs) for (const socket of pair) socket.pause()
  }

  thaw() {
    this.#frozen = false
    for (const pair of this.#pairs) for (const socket of pair) socket.resume()
  }

  #join(client: Socket) {
    const database = connect(Number(process.env.DB_PORT), process.env.DB_HOST)
    const pair: [Socket, Socket] = [client, database]
    this.#pairs.add(pair)
    client.on('data', (data) => database.write(data))
    database.on('data', (data) => client.write(data))
    for (const socket of pair) {
      if (this.#frozen) socket.pause()
      socket.on('error', () => {})
      socket.on('close', () => {
        this.#pairs.delete(pair)
        for (const other of pair) other.destroy()
      })
    }
  }
}
