import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { COMMITS } from '#tests/helpers/isolation'
import { makeCompany } from '#tests/helpers/company'
import { limitersAreEmpty } from '#tests/helpers/limits'
import { settled } from '#web/after_answer'
import { InviteUser } from '#actions/users/invite_user'

/** SECURITY AU-3 names 200: `TIMING_SAMPLES=200` takes minutes. A leak of a hash (50 ms and more) shows in few. */
const SAMPLES = process.env.TIMING_SAMPLES
/** Noise of a busy machine passes; a leak fails each time. */
const TRIES = 5

const accounts = {
  known: 'owner@acme.test',
  unknown: 'nobody@acme.test',
  suspended: 'agent@acme.test',
  passwordless: 'invited@acme.test',
}
const names = Object.keys(accounts) as (keyof typeof accounts)[]

type Form = Record<string, string | string[]>

const forms: { title: string; path: string; form: Form; samples: number }[] = [
  { title: 'signing in', path: '/login', form: { password: 'guessed it' }, samples: 7 },
  {
    title: 'signing in, with a target that is none',
    path: '/login',
    form: { password: 'guessed it', next: '//evil.test' },
    samples: 7,
  },
  { title: 'asking for a new password', path: '/forgot-password', form: {}, samples: 25 },
  {
    title: 'asking for a new password, with more than there is',
    path: '/forgot-password',
    form: { token: ['x'] },
    samples: 25,
  },
]

test.group('Nobody learns who has an account (AU-3)', (group) => {
  group.tap((one) => one.tags([COMMITS]).timeout(600_000))
  group.each.setup(async () => {
    const acme = await makeCompany()
    await acme.users.agent.merge({ suspendedAt: DateTime.utc() }).save()
    await acme.as('owner', () => new InviteUser().handle({ email: accounts.passwordless, roles: ['agent'] }))
  })

  test('from the answer or its time, by {title}')
    .with(forms)
    .run(async ({ client, assert }, { path, form, samples }) => {
      const post = (email: string) => send(client, path, { ...form, email })
      const answers = await Promise.all(names.map(async (name) => post(accounts[name]).then(answerOf(accounts[name]))))
      for (const answer of answers) assert.deepEqual(answer, answers[0])
      let apart = Number.POSITIVE_INFINITY
      for (let tried = 0; tried < TRIES && apart >= 1; tried++) apart = await farthest(post, Number(SAMPLES ?? samples))
      assert.isBelow(apart, 1, 'medians differ by 5 ms and by 10 %')
    })
})

const send = (client: ApiClient, path: string, form: Form) => client.post(path).form(form).withCsrfToken().redirects(0)

type Answer = Awaited<ReturnType<typeof send>>

/** Of requests and sessions: different each time. */
const CHANGING = ['date', 'set-cookie', 'x-request-id', 'content-security-policy']

/** All that can be seen, but for the e-mail that was typed. */
const answerOf = (email: string) => (response: Answer) => {
  const headers = Object.entries(response.headers()).filter(([name]) => !CHANGING.includes(name))
  const text = JSON.stringify([response.text(), response.flashMessages()]).replaceAll(email, 'E-MAIL')
  return { status: response.status(), headers, text }
}

/**
 * How far the medians lie apart: 1 is the limit, 5 ms and a tenth. Accounts take turns, so that load falls on all. Where
 * the machine is busy with something else, clocks tell nothing, and the work that was done for the answer counts.
 */
async function farthest(post: (email: string) => Promise<unknown>, samples: number) {
  const took = names.map(() => ({ clock: [] as number[], work: [] as number[] }))
  for (let sample = 0; sample < samples; sample++)
    for (const [at, name] of names.entries()) {
      await limitersAreEmpty()
      const [start, before] = [performance.now(), process.cpuUsage()]
      await post(accounts[name])
      took[at].clock.push(performance.now() - start)
      const { user, system } = process.cpuUsage(before)
      took[at].work.push((user + system) / 1_000)
      await settled()
    }
  return Math.min(spread(took.map(({ clock }) => median(clock))), spread(took.map(({ work }) => median(work))))
}

const median = (values: number[]) => values.sort((one, other) => one - other)[values.length >> 1]

function spread(values: number[]): number {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return Math.min((most - least) / 5, (most - least) / (least * 0.1))
}
