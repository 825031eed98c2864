import Models
import Testing

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("", "ab", 2), ("kitten", "sitting", 3), ("ab", "ba", 2),
  ])
  func `the distance of words counts letters that change`(
    _ first: String, _ second: String, _ distance: Int
  ) {
    #expect(editDistance(Array(first), Array(second)) == distance)
    #expect(editDistance(first.utf8, second.utf8) == distance)
  }
}
