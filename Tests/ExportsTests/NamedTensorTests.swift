import Exports
import Testing

@Suite struct NamedTensorTests {
  @Test(arguments: [
    ([2, 3], 6), ([6], 6), ([], 1), ([0], 0), ([2, 0, 3], 0), ([1, 1, 1, 1], 1),
  ])
  func `a shape takes as many numbers as its product`(_ shape: [Int], _ count: Int) throws {
    let tensor = try NamedTensor(
      name: "t", shape: shape, elements: Array(repeating: 0, count: count))
    #expect(tensor.shape == shape)
  }

  @Test(arguments: [([2, 3], 5), ([], 0), ([-1], 1), ([.max, .max], 1), ([0], 1)])
  func `any other number of elements is refused`(_ shape: [Int], _ count: Int) {
    #expect(throws: ExportError.elementCount(name: "t", shape: shape, found: count)) {
      try NamedTensor(name: "t", shape: shape, elements: Array(repeating: 0, count: count))
    }
  }
}
