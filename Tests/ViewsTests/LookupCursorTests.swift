import Attention
import Testing

@testable import Views

struct LookupCursorTests {
  @Test func `it stands on an attribute of the query first`() throws {
    #expect(LookupCursor() == LookupCursor(row: .query, table: .attributes))
    let scene = try LookupScene()
    #expect(scene.view(attribute: 2).place == HeadComponent(.query, row: 0, column: 2))
    let key = LookupCursor(row: .key)
    #expect(
      scene.view(key: 1, attribute: 2, cursor: key).place
        == HeadComponent(.key, row: 1, column: 2))
    let value = LookupCursor(row: .key, table: .values)
    #expect(
      scene.view(key: 1, attribute: 2, cursor: value).place
        == HeadComponent(.value, row: 1, column: 0))
  }
}
