import { test } from '@japa/runner'
import { fromBase32, toBase32 } from '#text/base32'
import { codeAt, newSecret, otpauthUri, stepAt, stepOf } from '#text/totp'

const secret = toBase32(Buffer.from('12345678901234567890'))

test.group('A time-based code', () => {
  test('is that of RFC 6238 appendix B')
    .with([
      [59, '287082'],
      [1111111109, '081804'],
      [1234567890, '005924'],
      [20000000000, '353130'],
    ] as const)
    .run(({ assert }, [seconds, code]) => assert.equal(codeAt(secret, stepAt(seconds * 1000)), code))

  test('is taken one step early and one late, and no more', ({ assert }) => {
    const now = 1_700_000_000_000
    const answer = (drift: number) => stepOf(codeAt(secret, stepAt(now) + drift), secret, now)
    assert.deepEqual(
      [-1, 0, 1].map(answer),
      [-1, 0, 1].map((drift) => stepAt(now) + drift)
    )
    assert.deepEqual([answer(-2), answer(2)], [null, null])
    for (const odd of ['', '12345', '1234567', '12345a', '１２３４５６']) assert.isNull(stepOf(odd, secret, now))
  })

  test('comes from a secret of 160 bits that apps can read', ({ assert }) => {
    const made = newSecret()
    assert.lengthOf(fromBase32(made), 20)
    assert.equal(toBase32(fromBase32(made)), made)
    assert.equal(
      otpauthUri('ABC', 'me+1@acme.test', 'Clientele'),
      'otpauth://totp/Clientele:me%2B1%40acme.test?secret=ABC&issuer=Clientele'
    )
  })
})
