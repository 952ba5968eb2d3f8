import limiter from '@adonisjs/limiter/services/main'
import { createHash } from 'node:crypto'
import { keyOf } from '#text/fold'
import { clientNetwork } from '#web/client_network'

const MINUTE = 60
const LONGEST_BLOCK = 4 * 60 * MINUTE

const perAccount = () => limiter.use({ requests: 5, duration: 15 * MINUTE })
const perNetwork = () => limiter.use({ requests: 20, duration: 60 * MINUTE })
const blocks = () => limiter.use({ requests: 1_000, duration: 24 * 60 * MINUTE })
const reveals = () => limiter.use({ requests: 100, duration: 60 * MINUTE })
const resets = () => limiter.use({ requests: 3, duration: 60 * MINUTE })
const exports = () => limiter.use({ requests: 10, duration: 60 * MINUTE })
const searches = () => limiter.use({ requests: 60, duration: MINUTE })
export const limiters = [perAccount, perNetwork, blocks, resets, reveals, exports, searches]

/**
 * Counts failed sign-ins by what the server knows: the account with the network, and the network
 * alone. An attempt is counted before the password is looked at, so that many at once don't slip
 * through, and given back when it was right. Nobody locks a person out from elsewhere, as the
 * account alone is no key.
 */
export class SignInLimit {
  private readonly account: string
  private readonly network: string

  constructor(email: string, ip: string) {
    this.network = `signin:ip:${clientNetwork(ip)}`
    this.account = `signin:account:${hashOf(email)}:${clientNetwork(ip)}`
  }

  /** Seconds to wait, 0 to go on. */
  async attempt(): Promise<number> {
    const network = await perNetwork().increment(this.network)
    const account = await perAccount().increment(this.account)
    if (account.consumed === account.limit + 1) return this.block()
    const full = [network, account].filter(({ consumed, limit }) => consumed > limit)
    return Math.max(0, ...full.map(({ availableIn }) => Math.max(1, availableIn)))
  }

  async forgive() {
    await perNetwork().decrement(this.network)
    await perAccount().delete(this.account)
  }

  /** Each block within a day is twice as long as the one before. */
  private async block(): Promise<number> {
    const { consumed } = await blocks().increment(`${this.account}:blocks`)
    const seconds = Math.min(LONGEST_BLOCK, 15 * MINUTE * 2 ** (consumed - 1))
    await perAccount().block(this.account, seconds)
    return seconds
  }
}

/** Seconds to wait before another reset link may be asked for, 0 to go on; known accounts or not. */
export async function attemptReset(email: string, ip: string): Promise<number> {
  const network = await perNetwork().increment(`reset:ip:${clientNetwork(ip)}`)
  const account = await resets().increment(`reset:account:${hashOf(email)}`)
  const full = [network, account].filter(({ consumed, limit }) => consumed > limit)
  return Math.max(0, ...full.map(({ availableIn }) => Math.max(1, availableIn)))
}

/** Seconds to wait before another code of a second factor may be tried, 0 to go on: whoever asks has the password. */
export async function attemptCode(userId: string): Promise<number> {
  const { consumed, limit, availableIn } = await perAccount().increment(`code:${userId}`)
  return consumed > limit ? Math.max(1, availableIn) : 0
}

export const forgiveCodes = (userId: string) => perAccount().delete(`code:${userId}`)

/**
 * Counts looks at masked values: as many as a day of calls needs, not a walk through all customers.
 *
 * @throws E_TOO_MANY_REQUESTS
 */
export const countReveal = (userId: string) => reveals().consume(`reveal:${userId}`)

/** Seconds to wait before a person may have another export made in this company, 0 to go on. */
export async function attemptExport(tenantId: number, userId: string): Promise<number> {
  const { consumed, limit, availableIn } = await exports().increment(`export:${tenantId}:${userId}`)
  return consumed > limit ? Math.max(1, availableIn) : 0
}

/** Seconds to wait before a person may search everywhere again, 0 to go on: as often as typing does, not as programs. */
export async function attemptSearch(userId: string): Promise<number> {
  const { consumed, limit, availableIn } = await searches().increment(`search:${userId}`)
  return consumed > limit ? Math.max(1, availableIn) : 0
}

const hashOf = (email: string) => createHash('sha256').update(keyOf(email)).digest('hex')
