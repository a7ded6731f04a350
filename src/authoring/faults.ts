import type * as v from 'valibot'

/** Something wrong in an aid's files, told so that its author can mend it. */
export interface Fault {
  readonly file: string
  /** Where inside the file, outermost first; entries of lists go by their id. */
  readonly path: readonly string[]
  readonly wrong: string
  readonly expected: string
}

export function formatFaults(faults: readonly Fault[]): string {
  return faults
    .map(
      ({ file, path, wrong, expected }) => `${[file, ...path].join(' › ')}: ${wrong}; expected ${expected}`,
    )
    .join('\n')
}

/** A schema's complaint as a fault. */
export function faultOf(file: string, issue: v.BaseIssue<unknown>): Fault {
  const deepest = deepestOf(issue)
  const steps = [...(issue.path ?? []), ...(deepest === issue ? [] : (deepest.path ?? []))]
  const path = steps.map((step) => nameOf(step))
  if (deepest.type === 'strict_object' && deepest.expected === 'never') {
    return { file, path, wrong: 'this key is not known', expected: plainly(deepest) }
  }
  if (deepest.received === 'undefined') {
    return { file, path, wrong: 'it is missing', expected: plainly(deepest) }
  }
  return { file, path, wrong: `${deepest.received} does not fit`, expected: plainly(deepest) }
}

/** A union complains as a whole: the branch that came furthest says what the author meant. */
function deepestOf(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown> {
  const inner = issue.type === 'union' ? (issue.issues ?? []) : []
  const further = inner.map(deepestOf).find((candidate) => (candidate.path ?? []).length > 0)
  return further ?? issue
}

/** The schema library's names of kinds, as an author would say them. */
const PLAIN: Readonly<Record<string, string>> = {
  Object: 'a group of keys',
  Array: 'a list',
  string: 'words',
  number: 'a number',
  boolean: 'true or false',
}

function plainly(issue: v.BaseIssue<unknown>): string {
  const said = issue.message.startsWith('Invalid') ? issue.expected : issue.message
  return PLAIN[said ?? ''] ?? said ?? 'another kind of value'
}

function nameOf(step: v.IssuePathItem): string {
  const value: unknown = step.value
  if (step.type === 'array' && typeof value === 'object' && value !== null && 'id' in value)
    return String(value.id)
  return String(step.key)
}
