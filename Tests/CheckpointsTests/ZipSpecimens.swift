import CZlib
import Testing

@testable import Checkpoints

/// A member of an archive for tests; what is set apart from its contents is a lie.
struct ZipPart {
  var name = Array("a.npy".utf8)
  var contents = npy(npyText(), data: [UInt8](repeating: 0, count: 8))
  var isPacked = false
  /// What both headers say; nil for the truth.
  var method: Int?
  var flags = 0
  var size: Int?
  var packedSize: Int?
  var checksum: UInt32?
  var start: Int?
  var extra: [UInt8] = []
  var disk = 0
  /// What only the member's own header says.
  var ownName: [UInt8]?
  var ownSize: Int?
  var ownPackedSize: Int?
  var ownMethod: Int?
  var ownChecksum: UInt32?
  /// What stands behind its bytes, as a descriptor does.
  var behind: [UInt8] = []
  /// Packed bytes in place of the contents.
  var bytes: [UInt8]?

  var packed: [UInt8] { bytes ?? (isPacked ? deflated(contents) : contents) }
}

/// What the end record says; nil for the truth.
struct ZipEnd {
  var count: Int?
  var size: Int?
  var start: Int?
  var disk = 0
  var comment: [UInt8] = []
}

/// Packs bytes by deflate.
func deflated(_ bytes: [UInt8]) -> [UInt8] {
  let room = Int(deflated_bound(UInt64(bytes.count)))
  return [UInt8](unsafeUninitializedCapacity: room) { output, count in
    count = bytes.withUnsafeBufferPointer {
      Int(deflate_whole($0.baseAddress, UInt64($0.count), output.baseAddress, UInt64(room)))
    }
  }
}

/// A number as so many bytes, the least first.
func little(_ number: Int, _ count: Int) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
}

/// An archive of some members.
func zip(_ parts: [ZipPart], end: ZipEnd = ZipEnd(), before: [UInt8] = []) -> [UInt8] {
  var bytes = before
  var directory: [UInt8] = []
  for part in parts {
    let start = bytes.count
    let packed = part.packed
    let method = part.method ?? (part.isPacked ? 8 : 0)
    let checksum = part.checksum ?? zipChecksum(of: part.contents)
    func sizes(_ own: (Int?, Int?), _ crc: UInt32) -> [UInt8] {
      little(Int(crc), 4) + little(own.0 ?? part.packedSize ?? packed.count, 4)
        + little(own.1 ?? part.size ?? part.contents.count, 4)
    }
    let name = part.ownName ?? part.name
    bytes +=
      little(0x0403_4B50, 4) + little(20, 2) + little(part.flags, 2)
      + little(part.ownMethod ?? method, 2) + little(0, 4)
      + sizes((part.ownPackedSize, part.ownSize), part.ownChecksum ?? checksum)
      + little(name.count, 2) + little(part.extra.count, 2) + name + part.extra
    bytes += packed + part.behind
    directory +=
      little(0x0201_4B50, 4) + little(20, 2) + little(20, 2) + little(part.flags, 2)
      + little(method, 2) + little(0, 4) + sizes((nil, nil), checksum)
      + little(part.name.count, 2) + little(part.extra.count, 2) + little(0, 2)
      + little(part.disk, 2) + little(0, 6) + little(part.start ?? start, 4) + part.name
      + part.extra
  }
  let count = end.count ?? parts.count
  let record =
    little(0x0605_4B50, 4) + little(end.disk, 2) + little(end.disk, 2) + little(count, 2)
    + little(count, 2) + little(end.size ?? directory.count, 4)
    + little(end.start ?? bytes.count, 4) + little(end.comment.count, 2)
  return bytes + directory + record + end.comment
}

private let endRecord = little(0x0605_4B50, 4) + [UInt8](repeating: 0, count: 18)

private func specimen(
  _ label: String, _ what: String, _ part: ZipPart, tensor: String? = "a.npy", rule: String
) -> FileSpecimen {
  FileSpecimen(label, what, zip([part]), tensor: tensor, rule: rule)
}

/// What is no npz file that is read, by the label of the rule.
let refusedArchives: [FileSpecimen] =
  archiveEnds + archiveMembers + archiveContents + archiveNames

private let archiveEnds: [FileSpecimen] = [
  FileSpecimen("Z1", "nothing but a beginning", [0x50, 0x4B, 3, 4, 20, 0], rule: "no end record"),
  FileSpecimen("Z1", "no end record", zip([ZipPart()]).dropLast(22), rule: "no end record"),
  FileSpecimen("Z1", "a cut end record", zip([ZipPart()]).dropLast(), rule: "no end record"),
  FileSpecimen(
    "Z1", "two end records", zip([ZipPart()], end: ZipEnd(comment: endRecord)),
    rule: "two end records"),
  FileSpecimen(
    "Z1", "bytes before the first member, which the directory does not count",
    [0x50, 0x4B, 3, 4] + zip([ZipPart()]), rule: "does not lie where"),
  FileSpecimen(
    "Z2", "a directory elsewhere", zip([ZipPart()], end: ZipEnd(start: 5)),
    rule: "does not lie where"),
  FileSpecimen(
    "Z2", "a directory of 4 GB", zip([ZipPart()], end: ZipEnd(size: 0xFFFF_FFF0)),
    rule: "at most 67108864 are read"),
  FileSpecimen(
    "Z10", "fewer lines than members", zip([ZipPart()], end: ZipEnd(count: 0)),
    rule: "longer than its members"),
  FileSpecimen(
    "Z10", "more lines than members", zip([ZipPart()], end: ZipEnd(count: 2)),
    rule: "directory is malformed"),
  FileSpecimen("Z10", "no member", zip([]), rule: "no member"),
  FileSpecimen(
    "Z12", "several disks", zip([ZipPart()], end: ZipEnd(disk: 1)), rule: "one of several disks"),
]

private let archiveMembers: [FileSpecimen] = [
  specimen(
    "Z2", "a size of eight bytes without one", ZipPart(size: 0xFFFF_FFFF), rule: "eight bytes"),
  specimen(
    "Z2", "a size of eight bytes that lies",
    ZipPart(
      isPacked: true, size: 0xFFFF_FFFF, extra: little(1, 2) + little(8, 2) + little(1 << 50, 8)),
    rule: "more than any can"),
  specimen(
    "Z2", "a size of eight bytes that no file has",
    ZipPart(
      packedSize: 0xFFFF_FFFF,
      extra: little(1, 2) + little(8, 2) + [UInt8](repeating: 255, count: 8)),
    rule: "eight bytes"),
  specimen("Z3", "encrypted", ZipPart(flags: 1), rule: "encrypted"),
  specimen("Z3", "strongly encrypted", ZipPart(flags: 0x40), rule: "encrypted"),
  specimen("Z3", "bzip2", ZipPart(method: 12), rule: "method 12"),
  specimen("Z4", "another checksum", ZipPart(checksum: 5), tensor: "a", rule: "checksum"),
  specimen(
    "Z4", "another checksum of packed bytes", ZipPart(isPacked: true, checksum: 5), tensor: "a",
    rule: "checksum"),
  specimen("Z5", "another name", ZipPart(ownName: Array("b.npy".utf8)), rule: "other things"),
  specimen("Z5", "another size", ZipPart(ownSize: 5), rule: "other sizes"),
  specimen("Z5", "another packed size", ZipPart(ownPackedSize: 5), rule: "other sizes"),
  specimen("Z5", "another method", ZipPart(ownMethod: 8), rule: "other things"),
  specimen("Z5", "another checksum", ZipPart(ownChecksum: 8), rule: "other sizes"),
  specimen("Z5", "stored with two sizes", ZipPart(size: 5), rule: "two sizes differ"),
  FileSpecimen(
    "Z6", "two members with the same bytes",
    zip([ZipPart(), ZipPart(name: Array("b.npy".utf8), start: 0)]), tensor: "a.npy",
    rule: "overlap"),
  FileSpecimen(
    "Z6", "a member around another", zip([quoting, ZipPart(name: Array("b.npy".utf8))]),
    tensor: "a.npy", rule: "overlap"),
  specimen("Z6", "bytes behind the members", ZipPart(start: 5000), rule: "outside of the members"),
  specimen(
    "Z6", "a size beyond the members", ZipPart(size: 9000, packedSize: 9000), rule: "outside"),
  specimen("Z12", "another disk", ZipPart(disk: 2), rule: "another disk"),
]

/// A member that says that its bytes reach into the next one.
private let quoting: ZipPart = {
  let contents = ZipPart().contents
  return ZipPart(contents: contents, size: contents.count + 20, packedSize: contents.count + 20)
}()

private let archiveContents: [FileSpecimen] = [
  specimen(
    "Z7", "more than is announced",
    ZipPart(
      contents: npy(npyText(), data: .init(repeating: 0, count: 1_000_000)), isPacked: true,
      size: ZipPart().contents.count), tensor: "a", rule: "more than the"),
  specimen(
    "Z7", "a bomb by its size", ZipPart(isPacked: true, size: 900_000), rule: "more than any can"),
  specimen(
    "Z7", "less than is announced",
    ZipPart(
      contents: npy(npyText(shape: "(90,)"), data: []), isPacked: true,
      size: npy(npyText(shape: "(90,)"), data: []).count + 360), tensor: "a",
    rule: "it unpacks to"),
  specimen(
    "Z8", "a shape beyond its bytes",
    ZipPart(contents: npy(npyText(shape: "(900000000,)"), data: [])), tensor: "a",
    rule: "bytes are announced"),
  specimen(
    "Z8", "a shape beyond its packed bytes",
    ZipPart(contents: npy(npyText(shape: "(4611686018427387904, 4)"), data: []), isPacked: true),
    tensor: "a", rule: "more numbers than can be counted"),
  specimen(
    "Z11", "no array", ZipPart(name: Array("a.txt".utf8)), tensor: "a.txt", rule: "no array"),
  specimen(
    "Z11", "no array by its bytes", ZipPart(contents: Array("hello".utf8)), tensor: "a",
    rule: "as npy must"),
  specimen("Z11", "an archive", ZipPart(contents: zip([ZipPart()])), tensor: "a", rule: "npy must"),
  specimen(
    "Z11", "pickled objects",
    ZipPart(contents: npy(npyText(descr: "'|O'"), data: [0x80, 4, 0x2E])),
    tensor: "a", rule: "pickled Python objects"),
  specimen(
    "Z11", "a PyTorch file",
    ZipPart(name: Array("archive/data.pkl".utf8), contents: [0x80, 2, 0x2E]),
    tensor: "archive/data.pkl", rule: "a PyTorch file"),
  specimen(
    "Z13", "bytes behind the packed ones",
    ZipPart(isPacked: true, bytes: deflated(ZipPart().contents) + [0, 0]), tensor: "a",
    rule: "bytes follow"),
  specimen(
    "Z13", "no deflate", ZipPart(isPacked: true, bytes: [UInt8](repeating: 0xFF, count: 90)),
    tensor: "a", rule: "malformed"),
]

private let archiveNames: [FileSpecimen] = [
  FileSpecimen(
    "Z9", "a name twice", zip([ZipPart(), ZipPart()]), tensor: "a.npy", rule: "two members"),
  specimen("Z9", "no name", ZipPart(name: []), tensor: "", rule: "empty"),
  specimen("Z9", "a NUL", ZipPart(name: Array("a\0.npy".utf8)), tensor: "a\0.npy", rule: "NUL"),
  specimen(
    "Z9", "a way out", ZipPart(name: Array("../a.npy".utf8)), tensor: "../a.npy", rule: "leads out"),
  specimen(
    "Z9", "a way from the root", ZipPart(name: Array("/a.npy".utf8)), tensor: "/a.npy",
    rule: "leads out"),
  specimen("Z9", "no UTF-8", ZipPart(name: [0xFF, 0x41]), tensor: nil, rule: "not UTF-8"),
]
