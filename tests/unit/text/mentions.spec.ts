import { test } from '@japa/runner'
import { mentionedIn, piecesOf } from '#text/mentions'

const people = ['Ana', 'Ana María', 'José Núñez'].map((name) => ({ name }))

test.group('Mentions', () => {
  test('in "{0}" are "{1}"')
    .with([
      ['@ana, look', 'Ana'],
      ['for @Ana María and @josé núñez.', 'Ana María, José Núñez'],
      ['@Anabel, me@Ana.test and @Bob are others', ''],
      ['(@Ana)@Ana', 'Ana'],
      ['@', ''],
      ['', ''],
    ])
    .run(({ assert }, [text, expected]) => {
      const mentioned = mentionedIn(text, people)
      assert.equal(mentioned.map(({ name }) => name).join(', '), expected)
      assert.equal(
        piecesOf(text, people)
          .map((piece) => piece.text)
          .join(''),
        text
      )
    })

  test('name nobody where several people are called so', ({ assert }) => {
    assert.isEmpty(mentionedIn('@ana', [...people, { name: 'ANA' }]))
  })
})
