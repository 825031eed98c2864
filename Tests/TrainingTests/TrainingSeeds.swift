import Foundation

/// The seeds that a task is tried with: one, and five when there is time for them.
let trainingSeeds: [UInt64] =
  ProcessInfo.processInfo.environment["HEED_LONG_TESTS"] == "1" ? [7, 1, 2, 3, 4] : [7]

/// Whether the modules under test are optimized; what trains for long is skipped if not.
///
/// The package says so: the tests themselves never are.
#if OPTIMIZED
  let isOptimized = true
#else
  let isOptimized = false
#endif
