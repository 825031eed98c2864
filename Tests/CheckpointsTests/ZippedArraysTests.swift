import Exports
import Foundation
import StrictJSON
import Testing

@testable import Checkpoints

@Suite struct ZippedArraysTests {
  /// What NumPy 2 writes with savez and savez_compressed: weights, turned (Fortran's order), tokens
  /// and title.
  private static let files = [stored, packed]

  @Test(arguments: files)
  func `what NumPy writes is read`(base64: String) throws {
    let bytes = try #require(Data(base64Encoded: base64))
    let file = try TemporaryFile(Array(bytes))
    let arrays = try TensorFile(path: file.path)
    #expect(Set(arrays.entries.map(\.name)) == ["weights", "turned"])
    let weights = try arrays.entry(named: "weights")
    #expect(try arrays.read(weights) == Tensor(shape: [2, 3], elements: [0, 1, 2, 3, 4, 5]))
    #expect(try arrays.read(rows: 1..<2, of: weights).elements == [3, 4, 5])
    #expect(try arrays.read(elements: 2..<4, of: weights) == [2, 3])
    let turned = try arrays.entry(named: "turned")
    #expect(!turned.canBeReadInParts)
    #expect(try arrays.read(turned) == Tensor(shape: [3, 2], elements: [0, 3, 1, 4, 2, 5]))
    #expect(try arrays.read(elements: 1..<3, of: turned) == [3, 1])
    #expect(arrays.metadata["tokens"] == #"["the","cät","𝕏"]"#)
    #expect(arrays.metadata["title"] == "a title")
  }

  @Test func `a stored array is read in parts, a packed one is not`() throws {
    let parts = try Self.files.map { base64 in
      let file = try TemporaryFile(Array(try #require(Data(base64Encoded: base64))))
      return try TensorFile(path: file.path).entry(named: "weights").canBeReadInParts
    }
    #expect(parts == [true, false])
  }

  @Test(arguments: [MemberPacking.stored, .deflated])
  func `what the program writes, it reads`(packing: MemberPacking) throws {
    let tensors = [
      try NamedTensor(name: "q", shape: [2, 50], elements: (0..<100).map { Float($0 % 3) }),
      try NamedTensor(name: "é", shape: [], elements: [-.infinity]),
      try NamedTensor(name: "none", shape: [0, 4], elements: []),
    ]
    let metadata = [(name: "model", text: "toy"), (name: "tokens", text: #"["the","cät"]"#)]
    let file = try TemporaryFile(npzFile(tensors, metadata: metadata, packing: packing))
    let opened = try TensorFile(path: file.path)
    #expect(opened.metadata["model"] == "toy")
    #expect(opened.metadata["tokens"] == #"["the","cät"]"#)
    #expect(opened.entries.count == 3)
    for tensor in tensors {
      let read = try opened.read(opened.entry(named: tensor.name))
      #expect(read.shape == tensor.shape)
      #expect(read.elements == tensor.elements)
    }
    #expect(try opened.entry(named: "q").canBeReadInParts == (packing == .stored))
  }

  private static let stored = """
    UEsDBC0AAAAAAAAAIQBP6QAq//////////8LABQAd2VpZ2h0cy5ucHkBABAAmAAAAAAAAACYAAAAAAAAAJNOVU1Q\
    WQEAdgB7J2Rlc2NyJzogJzxmNCcsICdmb3J0cmFuX29yZGVyJzogRmFsc2UsICdzaGFwZSc6ICgyLCAzKSwgfSAg\
    ICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAKAAAAAAAAgD8A\
    AABAAABAQAAAgEAAAKBAUEsDBC0AAAAAAAAAIQAJyz+x//////////8KABQAdHVybmVkLm5weQEAEACMAAAAAAAA\
    AIwAAAAAAAAAk05VTVBZAQB2AHsnZGVzY3InOiAnPGYyJywgJ2ZvcnRyYW5fb3JkZXInOiBUcnVlLCAnc2hhcGUn\
    OiAoMywgMiksIH0gICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAg\
    ICAgIAoAAAA8AEAAQgBEAEVQSwMELQAAAAAAAAAhANDOyBj//////////woAFAB0b2tlbnMubnB5AQAQAKQAAAAA\
    AAAApAAAAAAAAACTTlVNUFkBAHYAeydkZXNjcic6ICc8VTMnLCAnZm9ydHJhbl9vcmRlcic6IEZhbHNlLCAnc2hh\
    cGUnOiAoMywpLCB9ICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAg\
    ICAgICAgCnQAAABoAAAAZQAAAGMAAADkAAAAdAAAAE/VAQAAAAAAAAAAAFBLAwQtAAAAAAAAACEATTeSkf//////\
    ////CQAUAHRpdGxlLm5weQEAEACcAAAAAAAAAJwAAAAAAAAAk05VTVBZAQB2AHsnZGVzY3InOiAnPFU3JywgJ2Zv\
    cnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKCksIH0gICAgICAgICAgICAgICAgICAgICAgICAgICAgICAg\
    ICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAphAAAAIAAAAHQAAABpAAAAdAAAAGwAAABlAAAAUEsBAi0D\
    LQAAAAAAAAAhAE/pACqYAAAAmAAAAAsAAAAAAAAAAAAAAIABAAAAAHdlaWdodHMubnB5UEsBAi0DLQAAAAAAAAAh\
    AAnLP7GMAAAAjAAAAAoAAAAAAAAAAAAAAIAB1QAAAHR1cm5lZC5ucHlQSwECLQMtAAAAAAAAACEA0M7IGKQAAACk\
    AAAACgAAAAAAAAAAAAAAgAGdAQAAdG9rZW5zLm5weVBLAQItAy0AAAAAAAAAIQBNN5KRnAAAAJwAAAAJAAAAAAAA\
    AAAAAACAAX0CAAB0aXRsZS5ucHlQSwUGAAAAAAQABADgAAAAVAMAAAAA
    """

  private static let packed = """
    UEsDBC0AAAAIAAAAIQBP6QAq//////////8LABQAd2VpZ2h0cy5ucHkBABAAmAAAAAAAAABVAAAAAAAAAJvsF+ob\
    EMnIUMZQrZ6SWpxcpG6loG6TZqKuo6Cell9UUpSYF59flJIKEndLzClOBYoXZyQWpAL5GkY6CsaaOgq1CmQDLgYw\
    aLAHEg5ABMQNQLzAAQBQSwMELQAAAAgAAAAhAAnLP7H//////////woAFAB0dXJuZWQubnB5AQAQAIwAAAAAAAAA\
    UQAAAAAAAACb7BfqGxDJyFDGUK2eklqcXKRupaBuk2akrqOgnpZfVFKUmBefX5SSChIPKSpNBQoXZyQWpAK5GsY6\
    CkaaOgq1CuQDLgYGBhsGBwYnBhcGVwBQSwMELQAAAAgAAAAhANDOyBj//////////woAFAB0b2tlbnMubnB5AQAQ\
    AKQAAAAAAAAAWgAAAAAAAACb7BfqGxDJyFDGUK2eklqcXKRupaBuE2qsrqOgnpZfVFKUmBefX5SSChJ3S8wpTgWK\
    F2ckFqQC+RrGOpo6CrUKFACuEgYGhgwgTgXiZCB+AsQgMf+rjAwwAABQSwMELQAAAAgAAAAhAE03kpH/////////\
    /wkAFAB0aXRsZS5ucHkBABAAnAAAAAAAAABTAAAAAAAAAJvsF+obEMnIUMZQrZ6SWpxcpG6loG4Taq6uo6Cell9U\
    UpSYF59flJIKEndLzClOBYoXZyQWpAL5Gpo6CrUKFAGuRAYGBgUgLgHiTCidA8SpQAwAUEsBAi0DLQAAAAgAAAAh\
    AE/pACpVAAAAmAAAAAsAAAAAAAAAAAAAAIABAAAAAHdlaWdodHMubnB5UEsBAi0DLQAAAAgAAAAhAAnLP7FRAAAA\
    jAAAAAoAAAAAAAAAAAAAAIABkgAAAHR1cm5lZC5ucHlQSwECLQMtAAAACAAAACEA0M7IGFoAAACkAAAACgAAAAAA\
    AAAAAAAAgAEfAQAAdG9rZW5zLm5weVBLAQItAy0AAAAIAAAAIQBNN5KRUwAAAJwAAAAJAAAAAAAAAAAAAACAAbUB\
    AAB0aXRsZS5ucHlQSwUGAAAAAAQABADgAAAAQwIAAAAA
    """
}
