import Testing

@testable import heed

@Suite struct SettingNameTests {
  @Test(arguments: SettingName.allCases)
  func `every word that a setting is said to take is taken`(name: SettingName) {
    for word in name.words.isEmpty ? ["any text"] : name.words {
      #expect(Config("\(name.rawValue): \(word)").problems == [])
    }
    #expect(!name.meaning.isEmpty && !name.allowed.isEmpty)
  }
}
