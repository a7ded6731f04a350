const MOST = Number(process.env.PROPERTY_RUNS ?? 1000)

/** How often a property is tried; fewer where every run is repeated for each of hundreds of mutants. */
export const RUNS = { numRuns: MOST }

/** The same for a property whose every trial takes its time. */
export const runs = (most: number) => ({ numRuns: Math.min(most, MOST) })
