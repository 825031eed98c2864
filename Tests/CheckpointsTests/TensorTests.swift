import Attention
import Testing

@testable import Checkpoints

@Suite struct TensorTests {
  private let numbers: [Float] = [1, 2, 3, 4, 5, 6, 7, 8]

  @Test func `a tensor becomes a row, a matrix, or a matrix for each head`() {
    #expect(Tensor(shape: [8], elements: numbers).matrices == [Matrix([numbers])])
    #expect(Tensor(shape: [4, 2], elements: numbers).matrices?.first?.rowCount == 4)
    let heads = Tensor(shape: [2, 2, 2], elements: numbers).matrices
    #expect(heads == [Matrix([[1, 2], [3, 4]]), Matrix([[5, 6], [7, 8]])])
    #expect(Tensor(shape: [], elements: [1]).matrices == nil)
    #expect(Tensor(shape: [1, 1, 1, 8], elements: numbers).matrices == nil)
  }

  @Test func `a product of lengths is counted only where it can be`() {
    #expect(byteCount(of: [2, 3], size: 4) == 24)
    #expect(byteCount(of: [], size: 4) == 4)
    #expect(byteCount(of: [0, 3], size: 4) == 0)
    #expect(byteCount(of: [.max, 2], size: 1) == nil)
    #expect(byteCount(of: [1 << 32, 1 << 32, 0], size: 1) == nil)
  }
}
