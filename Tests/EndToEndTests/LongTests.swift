import Foundation

/// Whether the tests were asked to take their time: `Tests/run --long`.
enum LongTests {
  static let areOn = ProcessInfo.processInfo.environment["HEED_LONG_TESTS"] != nil
}
