/** What the mutation run proves itself with. */
export function mayEnter(age: number): boolean {
  if (age < 18) return false
  return true
}
