import Foundation

/// The seeds that a task is tried with: one, and five when there is time for them.
let trainingSeeds: [UInt64] =
  ProcessInfo.processInfo.environment["HEED_LONG_TESTS"] == "1" ? [7, 1, 2, 3, 4] : [7]

/// Whether the compiler was told to make the program fast; what trains for long is skipped if not.
let isOptimized: Bool = {
  var isOptimized = true
  assert(
    {
      isOptimized = false
      return true
    }())
  return isOptimized
}()
