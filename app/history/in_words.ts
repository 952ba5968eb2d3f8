import type { ChangeRow } from '#history/change_row'
import type { Finding } from '#history/findings'
import type { Report } from '#history/verify'

/** How an operator reads a report: the name of who made a change comes from the caller. */
export function sayReport(slug: string, { changes, head, findings }: Report, nameOf: (id: string) => string): string[] {
  if (findings.count === 0)
    return [
      `${slug}: ${formatted(changes)} changes, chain whole, head ${formatted(head!.seq)} ${head!.hash || 'empty'}`,
    ]
  const lines = findings.list.map((finding) => `${slug}: ${sayFinding(finding, nameOf)}`)
  const left = findings.count - findings.list.length
  return left ? [...lines, `${slug}: and ${formatted(left)} more`] : lines
}

function sayFinding(finding: Finding, nameOf: (id: string) => string): string {
  switch (finding.kind) {
    case 'edited':
      return `change ${told(finding.row, nameOf)} was edited or moved`
    case 'stray':
      return `change ${told(finding.row, nameOf)} was put in: the chain has no such place`
    case 'missing':
      return `${range(finding)} ${finding.from === finding.to ? 'was' : 'were'} deleted`
    case 'cut':
      return sayCut(finding)
    case 'unknown_key':
      return `${range(finding)} ${finding.from === finding.to ? 'was' : 'were'} written with another key (${finding.keyId}): can't be checked, add that key to AUDIT_OLD_KEYS`
    case 'head':
      return 'the head is not where the chain ends: it was changed or deleted'
    case 'anchor':
      return `the anchor of ${finding.anchor.at} has another hash for change ${formatted(finding.anchor.seq)}: the chain was written anew`
  }
}

function sayCut({ last, told: count, anchor }: Extract<Finding, { kind: 'cut' }>) {
  const witness = anchor ? `the anchor of ${anchor.at}` : 'the head'
  return `the tail was cut: ${witness} tells of ${formatted(count)} changes, the last one there is ${formatted(last)}`
}

function told({ seq, created_at: at, user_id: userId, list, action }: ChangeRow, nameOf: (id: string) => string) {
  const who = userId ? nameOf(userId) : 'the application'
  return `${formatted(seq)} of ${String(at).slice(0, 19)} by ${who} (${list}, ${action})`
}

const range = ({ from, to }: { from: number; to: number }) =>
  from === to ? `change ${formatted(from)}` : `changes ${formatted(from)} to ${formatted(to)}`

const formatted = (number: number) => number.toLocaleString('en')
