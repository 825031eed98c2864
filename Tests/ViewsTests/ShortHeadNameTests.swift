import Testing

@testable import Views

struct ShortHeadNameTests {
  @Test(arguments: [
    ("pronoun→antecedent", "pron→ant"), ("previous token", "previous"),
    ("same token", "same token"),
    ("adjective→noun", "adj→noun"), ("verb→subject", "verb→subj"), ("sink", "sink"), ("", ""),
    ("→", "→"), ("same category", "category"),
  ])
  func `names lose what all heads share and shorten grammar's words`(
    _ name: String, _ short: String
  ) {
    #expect(shortHeadName(name) == short)
  }
}
