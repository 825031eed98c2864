import Checkpoints
import Testing

@Suite struct PixelImageSizeTests {
  @Test func `two pixels become their mean, and one becomes two of the same`() throws {
    let pair = try #require(PixelImage(width: 2, height: 1, pixels: [0, 0, 0, 100, 50, 20]))
    #expect(pair.resized(width: 1, height: 1).pixels == [50, 25, 10])
    let one = try #require(PixelImage(width: 1, height: 1, pixels: [7, 8, 9]))
    #expect(one.resized(width: 2, height: 2).pixels == [7, 8, 9, 7, 8, 9, 7, 8, 9, 7, 8, 9])
  }

  @Test func `a picture of the size asked for, or of none, stays as it is`() throws {
    let pair = try #require(PixelImage(width: 2, height: 1, pixels: [0, 0, 0, 100, 50, 20]))
    #expect(pair.resized(width: 2, height: 1) == pair)
    #expect(pair.resized(width: 0, height: 1) == pair)
  }

  @Test func `a grey picture stays grey in every size`() throws {
    let grey = try #require(
      PixelImage(width: 5, height: 3, pixels: Array(repeating: 90, count: 45)))
    for (width, height) in [(1, 1), (3, 7), (16, 16), (4, 2)] {
      let other = grey.resized(width: width, height: height)
      #expect(other.width == width && other.height == height)
      #expect(other.pixels.allSatisfy { $0 == 90 })
    }
  }
}
