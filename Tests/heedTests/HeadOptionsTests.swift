import ArgumentParser
import Attention
import Models
import Testing

@testable import heed

@Suite struct HeadOptionsTests {
  private let trace = ToyModel().trace(of: "a")

  @Test(arguments: [
    ([], 1, 3), (["--layer", "1"], 0, 3), (["--head", "1"], 1, 0),
    (["--layer", "2", "--head", "4"], 1, 3), (["--head", "L0.H2"], 0, 2),
    (["--head", "l1.h4"], 1, 4),
    (["--head", "L1.H4", "--layer", "2"], 1, 4),
  ])
  func `layers and heads count from 1, names from 0`(
    _ arguments: [String], _ layer: Int, _ head: Int
  ) throws {
    let options = try HeadOptions.parse(arguments)
    let address = try options.address(in: trace, opening: ToyModel.openingHead)
    #expect(address == HeadAddress(layer: layer, head: head))
  }
}
