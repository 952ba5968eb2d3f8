import { issueLink } from '#actions/users/access_links'
import { turnOn } from '#actions/second_factor/second_factor'
import type User from '#models/user'
import { Visitor } from '#tests/helpers/visitor'
import { codeAt, newSecret, stepAt } from '#text/totp'

/** Everything with which somebody can act as a person: the matrix of AU-5 asks which of it an event ends. */
export type Credential =
  'session' | 'half-done sign-in' | 'reset link' | 'invitation link' | 'e-mail link' | 'undo link'

/** A person with a second factor, signed in `here`, and who holds each credential elsewhere. */
export async function holdCredentials(user: User) {
  const secret = newSecret()
  const codes = (await turnOn(user.id, secret, codeAt(secret, stepAt(Date.now()))))!
  const halfway = async () => {
    const visitor = new Visitor()
    await visitor.signIn(user.email)
    await visitor.get('/login/code')
    return visitor
  }
  const signedIn = async () => {
    const visitor = await halfway()
    await visitor.post('/login/code', { code: codes.pop()! })
    await visitor.get('/acme/profile')
    return visitor
  }
  const [here, elsewhere, pending] = [await signedIn(), await signedIn(), await halfway()]
  const opens = (path: string) => async () => (await new Visitor().get(path)).status === 200
  const held: Record<Credential, () => Promise<boolean>> = {
    'session': async () => (await elsewhere.get('/acme')).status === 200,
    'half-done sign-in': async () => (await pending.get('/login/code')).status === 200,
    'reset link': opens(`/password/${await issueLink(user.id, 'reset')}`),
    'invitation link': opens(`/password/${await issueLink(user.id, 'invite')}`),
    'e-mail link': opens(`/email/${await issueLink(user.id, 'email', { email: 'thief@evil.test' })}`),
    'undo link': opens(`/email/${await issueLink(user.id, 'email_undo', { email: 'before@acme.test' })}`),
  }
  return { here, secret, codes, held }
}
