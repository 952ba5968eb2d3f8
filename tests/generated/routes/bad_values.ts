const HUGE = 'x'.repeat(200_000)

/** What no control of ours sends, and programs do: by what it is called in a failure. */
export const badValues: [name: string, value: unknown][] = [
  ['a number', 7],
  ['zero', 0],
  ['true', true],
  ['null', null],
  ['an empty list', []],
  ['a list', ['x']],
  ['an empty object', {}],
  ['an object', { x: 1 }],
  ['an operator', { $gt: '' }],
  ['a huge text', HUGE],
  ['a lone surrogate', 'a\ud800b'],
  ['a NUL', 'a\u0000b'],
  ['a huge number', '1e309'],
  ['no number', 'NaN'],
  ['a day that is none', '2024-02-30'],
  ['a quote', "' or 1=1 --"],
  ['zero in words', '0'],
  ['null in words', 'null'],
  ['undefined in words', 'undefined'],
  ['a foreign script', '__proto__'],
]

/** The same for addresses: how a parameter called `name` is written. */
export const badParameters: ((name: string) => string)[] = [
  (name) => `${name}=%00`,
  (name) => `${name}=%ED%A0%80`,
  (name) => `${name}=`,
  (name) => `${name}=0`,
  (name) => `${name}=null`,
  (name) => `${name}=a&${name}=b`,
  (name) => `${name}[]=x`,
  (name) => `${name}[x]=1`,
  (name) => `${name}[__proto__][x]=1`,
  (name) => `${name}=1e309`,
  (name) => `${name}=${'x'.repeat(5_000)}`,
  (name) => `${name}='"<>;--`,
]

/** Every body that differs from `body` in one parameter, however deep it sits. */
export function* spoiled(body: object, value: unknown, path: string[] = []): Generator<[path: string, body: object]> {
  for (const [key, inner] of Object.entries(body)) {
    const here = [...path, key]
    const copy = (changed: unknown) =>
      Array.isArray(body) ? body.with(Number(key), changed) : { ...body, [key]: changed }
    yield [here.join('.'), copy(value)]
    if (inner && typeof inner === 'object')
      for (const [name, changed] of spoiled(inner, value, here)) yield [name, copy(changed)]
  }
}
