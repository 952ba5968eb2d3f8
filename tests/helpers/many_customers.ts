/** A CSV of customers: each 100th has no possible phone, each 50th comes twice with another company the second time. */
export function manyCustomers(count: number, first = 1) {
  const lines = ['FirstName,LastName,Company,Email,Phone,Country']
  for (let number = first; number < first + count; number++) {
    const phone = number % 100 === 0 ? '12' : `+49 30 ${9_000_000 + number}`
    lines.push(`Ana,Number ${number},First,ana${number}@example.com,${phone},Germany`)
    if (number % 50 === 0 && number % 100)
      lines.push(`Ana,Number ${number},Second,ana${number}@example.com,${phone},Germany`)
  }
  return lines.join('\r\n')
}

export const expectedOf = (count: number) => {
  const issues = Math.floor(count / 100)
  return { created: count - issues, updated: Math.floor(count / 50) - issues, unchanged: 0, issues }
}
