const NEAR = 0.6

/** 1 for the same day, more than 0 for one that a slip makes of the other: a digit, two digits, day and month exchanged. */
export function birthdaysAlike(one: string, other: string): number {
  if (one === other) return 1
  if (one.slice(0, 4) === other.slice(0, 4) && one.slice(5, 7) === other.slice(8) && one.slice(8) === other.slice(5, 7))
    return NEAR
  const places = [...one].flatMap((digit, at) => (digit === other[at] ? [] : [at]))
  const [first, second] = places
  const exchanged = places.length === 2 && one[first] === other[second] && one[second] === other[first]
  return places.length === 1 || exchanged ? NEAR : 0
}
