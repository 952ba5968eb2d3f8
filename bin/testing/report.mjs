/** Prints which behaviours are proven and, as the very last line, the counts of all runs. */
export function report(summaries) {
  const sum = (key) => summaries.reduce((total, summary) => total + summary[key], 0)
  reportBehaviours(summaries)
  if (sum('skipped')) console.log(`Skipped: ${sum('skipped')}`)
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
  return sum('failed')
}

function reportBehaviours(summaries) {
  const ids = summaries.find(({ behaviours }) => behaviours.length)?.behaviours ?? []
  const proven = new Set(summaries.flatMap((summary) => summary.proven))
  const open = ids.filter((id) => !proven.has(id))
  console.log(`\nBehaviours with a passing test: ${proven.size} of ${ids.length}`)
  if (open.length) console.log(`Without one: ${open.join(' ')}`)
}
