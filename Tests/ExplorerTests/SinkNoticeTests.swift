import Attention
import Explorer
import Models
import Screen
import Testing
import Views

@Suite struct SinkNoticeTests {
  @Test func `a sink says so and names the keys of a head with more to show`() throws {
    var session = Session()
    session.type("]")
    let sentence = session.frame.line(22)
    #expect(sentence.contains("of this head's weight goes to BOS, [ opens L1.H3"))
    session.type("[")
    #expect(session.state.exploration.address == HeadAddress(layer: 1, head: 3))
    let head = try #require(session.state.exploration.head?.attention)
    #expect(FirstKeyShare(ofSmall: head)?.isSink == false)
    #expect(session.state.message?.contains("goes to the first key; B leaves it out") == true)
  }

  @Test func `a head with more to show than its first key says how to leave that out`() throws {
    var session = Session()
    session.type("[]")
    let head = try #require(session.state.exploration.head?.attention)
    let rows = (0..<head.queryCount).compactMap { head.row($0).outcome.value?.weights[0] }
    let mean = rows.reduce(0, +) / Double(rows.count)
    let message = try #require(session.state.message)
    #expect(mean > 0.5)
    let printed = message.split(separator: ",").dropFirst().first?.dropFirst()
    #expect(abs(try #require(printed.flatMap { Double("0" + $0) }) - mean) <= 0.0005)
  }

  @Test func `a head that looks elsewhere says nothing`() {
    var session = Session()
    session.type("99[]")
    #expect(session.state.exploration.address == HeadAddress(layer: 0, head: 1))
    #expect(session.state.message == nil)
  }

  @Test func `the advice names the keys that open the head it names`() throws {
    for address in Session().state.exploration.trace.addresses {
      var session = Session()
      session.state.exploration.address = address
      session.type("jk")
      let sentence = session.frame.line(22)
      let head = try #require(session.state.exploration.head?.attention)
      #expect(sentence.contains(" opens ") == FirstKeyShare(ofSmall: head)?.isSink)
      guard FirstKeyShare(ofSmall: head)?.isSink == true else { continue }
      let words = sentence.split(separator: " ")
      let place = try #require(words.firstIndex(of: "opens"))
      session.type(String(words[place - 1]))
      #expect(session.state.exploration.address.description == words[place + 1])
    }
  }
}
