import { test } from '@japa/runner'
import { passOn, printAttributes } from '#web/attributes'

const print = (attributes: object, nonce?: string) =>
  printAttributes(attributes as Record<string, unknown>, nonce).value

test.group('Attributes', () => {
  test('refuse a name that would break out of the tag', ({ assert }) => {
    assert.throws(() => print({ 'x onload=alert(1)': 'y' }), /Bad attribute name/)
  })

  test('escape what people typed', ({ assert }) => {
    assert.equal(print({ value: '"><script>' }), 'value="&quot;&gt;&lt;script&gt;"')
    assert.equal(print({ class: ['a"b', { on: true, off: false }] }), 'class="a&quot;b on"')
  })

  test('leave out what is absent and say true and false as each attribute wants it', ({ assert }) => {
    assert.equal(
      print({ 'id': null, 'required': true, 'disabled': false, 'aria-pressed': false }),
      'required aria-pressed="false"'
    )
  })

  test('stamp the nonce on elements that htmx reads, and only on those', ({ assert }) => {
    assert.equal(print({ 'hx-get': '/rows' }, 'n0'), 'hx-get="/rows" hx-nonce="n0"')
    assert.equal(print({ id: 'rows' }, 'n0'), 'id="rows"')
  })

  test('pass on what a component does not use, its classes beside our own', ({ assert }) => {
    const passed = passOn({ label: 'Save', class: 'wide', form: 'f' }, ['label'], {
      class: 'btn',
      type: 'button',
    })
    assert.equal(print(passed), 'class="btn wide" type="button" form="f"')
  })
})
