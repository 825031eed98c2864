import Synchronization
import Testing

@testable import Models

@Suite struct LayerStoreTests {
  @Test(arguments: [(LayerPolicy.kept, 2), (.streamed, 3)])
  func `a kept layer is read once, a streamed one for every run`(
    policy: LayerPolicy, readings: Int
  ) throws {
    let count = Counter()
    let store = LayerStore(count: 4, policy) { index in
      count.value.withLock { $0 += 1 }
      return index * 10
    }
    #expect(try [store[1], store[1], store[2]] == [10, 10, 20])
    #expect(count.value.withLock { $0 } == readings)
  }

  private final class Counter: Sendable { let value = Mutex(0) }
}
