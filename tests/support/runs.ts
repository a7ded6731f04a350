/** How often a property is tried; fewer where every run is repeated for each of hundreds of mutants. */
export const RUNS = { numRuns: Number(process.env.PROPERTY_RUNS ?? 1000) }
