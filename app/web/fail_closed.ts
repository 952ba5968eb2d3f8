import logger from '@adonisjs/core/services/logger'
import { AuthorizationResponse } from '@adonisjs/bouncer'

type Policy = new (...args: never[]) => object
type Loaders = { [name: string]: () => Promise<{ default: Policy }> }
type Method = (...args: unknown[]) => unknown

/** The same policies, whose methods refuse, and say so in the log, when they fail: what can't be decided is not allowed. */
export function failClosed<T extends Loaders>(policies: T): T {
  const closed = Object.entries(policies).map(([name, load]) => [
    name,
    async () => ({ default: closedPolicy((await load()).default) }),
  ])
  return Object.fromEntries(closed) as T
}

function closedPolicy(policy: Policy): Policy {
  class Closed extends (policy as new (...args: unknown[]) => object) {}
  const own = policy.prototype as { [name: string]: Method }
  for (const name of Object.getOwnPropertyNames(own).filter((one) => one !== 'constructor')) {
    Object.defineProperty(Closed.prototype, name, { value: closedMethod(own, name, `${policy.name}.${name}`) })
  }
  return Closed as Policy
}

function closedMethod(own: { [name: string]: Method }, name: string, title: string): Method {
  return async function closed(this: unknown, ...args) {
    try {
      return await own[name].apply(asWritten(own, this as object), args)
    } catch (error) {
      logger.error({ err: error, policy: title }, 'a policy failed, so it refused')
      return AuthorizationResponse.deny('a policy failed', 403)
    }
  }
}

/** A policy that asks its own methods gets their answers at once, as it was written to. */
const asWritten = (own: object, policy: object): object => Object.create(own, Object.getOwnPropertyDescriptors(policy))
