// swift-format-ignore-file: NeverForceUnwrap, NeverUseForceTry
import Foundation

/// A way in which a Swift program can die in the middle of its work.
enum Trap: String, CaseIterable {
  case index, optional, overflow, division, conversion, range, fatal, precondition, thrown, cast
  case duplicate, unowned, exclusivity, stack, pointer, bus, abort

  /// Dies of it.
  ///
  /// No value is known before it runs, so that the compiler cannot object; and it is not optimized,
  /// so that none of them is left out or moved before what is noted.
  @inline(never)
  @_optimize(none)
  func spring() {
    let zero = ProcessInfo.processInfo.processIdentifier > 0 ? 0 : 1
    switch self {
    case .index: use([1][zero + 1])
    case .optional: use(Int("none of \(zero)")!)
    case .overflow: use(Int.max - zero + 1)
    case .division: use(1 / zero)
    case .conversion: use(Int(Double.nan + Double(zero)))
    case .range: use((zero + 1)..<zero)
    case .fatal: fatalError("asked to fail")
    case .precondition: Swift.precondition(zero == 1, "asked to fail")
    case .thrown: try! { throw ProbeError.asked }()
    case .cast: use((zero as Any) as! String)
    case .duplicate: use(Dictionary(uniqueKeysWithValues: [(zero, 1), (0, 2)]))
    case .unowned: use(Tenant(of: House()).house)
    case .exclusivity: Box().change { $0.value += 1 }
    case .stack: use(Self.deep(zero))
    case .pointer: use(UnsafePointer<Int>(bitPattern: 8 + zero)?.pointee ?? 0)
    case .bus: use(Self.mappedNothing()?.pointee ?? 0)
    case .abort: Foundation.abort()
    }
  }

  @inline(never)
  @_optimize(none)
  private func use(_ value: some Any) {
    withExtendedLifetime(value) {}
    FileHandle.standardError.write(Data("\(rawValue) did not trap\n".utf8))
  }

  private static func deep(_ number: Int) -> Int {
    withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { space in
      space.isEmpty ? 0 : deep(number + 1) + space.count
    }
  }

  /// Memory that a file stands behind which is empty.
  private static func mappedNothing() -> UnsafePointer<UInt8>? {
    guard let file = tmpfile() else { return nil }
    let place = mmap(nil, 4096, PROT_READ, MAP_SHARED, fileno(file), 0)
    return place.map { UnsafePointer($0.assumingMemoryBound(to: UInt8.self)) }
  }
}

private final class House {}

private final class Tenant {
  unowned let house: House

  init(of house: House) { self.house = house }
}

private final class Box {
  var value = 0

  @inline(never)
  @_optimize(none)
  func change(_ body: (Box) -> Void) {
    modify(&value) { body(self) }
  }

  @inline(never)
  @_optimize(none)
  private func modify(_ value: inout Int, _ body: () -> Void) {
    body()
    value += 1
  }
}
