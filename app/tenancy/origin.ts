import { AsyncLocalStorage } from 'node:async_hooks'

/** From where somebody acts. */
export interface Origin {
  ip: string
  /** In words that people know: "Firefox, Windows". */
  device: string
}

const storage = new AsyncLocalStorage<() => Origin>()

/** Everything that `work` changes came from here; asked only when something is changed. */
export const comingFrom = <T>(origin: () => Origin, work: () => T): T => storage.run(origin, work)

/** Nothing where no request is behind a change: a worker, a command. */
export const originNow = (): Origin | undefined => storage.getStore()?.()
