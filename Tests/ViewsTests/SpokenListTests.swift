import Attention
import Models
import Screen
import Testing

@testable import Views

struct SpokenListTests {
  @Test func `the selected sentence is one that there is`() {
    #expect(SpokenList(title: "t", ["a", "b"], selected: 9).selected == 1)
    #expect(SpokenList(title: "t", ["a", "b"], selected: -1).selected == 0)
    #expect(SpokenList(title: "t", [], selected: 3).selected == 0)
    let list = SpokenList(title: "t", ["a", "b"])
    #expect(list.sentence(1) == "b" && list.sentence(2) == "" && list.sentence(-1) == "")
  }

  @Test func `sentences are made when they are needed`() {
    var made: [Int] = []
    let list = SpokenList(title: "t", count: 1 << 40, selected: 7) { index in
      made.append(index)
      return DisplayText(String(index))
    }
    #expect(list.sentence(7) == "7" && made == [7])
  }

  @Test func `what is no number, or shows none, is said in words`() {
    #expect(StageValue.masked.spoken(.weight, digits: 3) == "masked")
    #expect(StageValue.undefined(.noAllowedKey).spoken(.weight, digits: 3) == "undefined")
    #expect(StageValue.number(.nan).spoken(.score, digits: 2) == "not a number")
    #expect(StageValue.number(.infinity).spoken(.score, digits: 2) == "infinite")
    #expect(StageValue.number(-.infinity).spoken(.score, digits: 2) == "minus infinite")
    #expect(spokenNumber(0, .weight, digits: 3) == "0")
    #expect(spokenNumber(0.0001, .weight, digits: 3) == "less than .0005")
    #expect(spokenNumber(-0.0001, .component, digits: 2) == "less than .005 below 0")
    #expect(spokenNumber(0.92767, .weight, digits: 3) == ".928")
    #expect(spokenNumber(-0.5, .component, digits: 2) == "−0.50")
  }
}
