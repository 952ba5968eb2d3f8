import { createServer } from 'node:net'
import { PlainError } from './plain_error.mjs'

/** Sets HOST, PORT and APP_URL where nobody did. */
export function chooseAddress() {
  process.env.HOST ||= '127.0.0.1'
  process.env.PORT ||= '3333'
  process.env.APP_URL ||= `http://${shownHost()}:${process.env.PORT}`
  const port = Number(process.env.PORT)
  if (Number.isInteger(port) && port > 0 && port < 65536) return
  throw new PlainError(`PORT is "${process.env.PORT}": give a number from 1 to 65535.`)
}

export function address() {
  return `http://${shownHost()}:${process.env.PORT}`
}

/** Opens and closes the port once, to say in one line what the server would say in twenty. */
export function checkPort() {
  const { HOST: host, PORT: port } = process.env
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', ({ code }) => reject(new PlainError(cure(code, host, Number(port)))))
    probe.listen({ host, port: Number(port) }, () => probe.close(resolve))
  })
}

function cure(code, host, port) {
  const other = `PORT=${port < 65535 ? port + 1 : 3333} npm start`
  if (code === 'EADDRINUSE') {
    return `Port ${port} is in use: stop the program that uses it, or choose another one: ${other}`
  }
  if (code === 'EACCES') return `Port ${port} needs more rights: choose one above 1023: ${other}`
  return `Cannot listen on ${host} (${code}): set HOST to an address of this machine.`
}

function shownHost() {
  const host = process.env.HOST
  return ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host) ? 'localhost' : host
}
