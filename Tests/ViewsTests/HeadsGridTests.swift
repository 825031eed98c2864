import Attention
import Models
import Screen
import Testing
import Views

@Suite struct HeadsGridTests {
  @Test func `the open head stands between brackets, with a mark at its layer and its head`() throws
  {
    let frame = try HeadsScene().frame()
    #expect(frame.text.contains("[.928]"))
    #expect(frame.line(0).contains("▾H3"))
    #expect(frame.text.contains("▸L1"))
    #expect(frame.text.contains("pron→ant"))
    let cursor = try #require(frame.cursor)
    #expect(frame.line(cursor.row).dropFirst(cursor.column).hasPrefix(".928]"))
  }

  @Test(arguments: ["previous", "identity", "adj→noun", "pron→pred", "verb→subj", "sink"])
  func `every head has its name where there is room`(name: String) throws {
    #expect(try HeadsScene().frame().text.contains(name))
  }

  @Test func `thumbnails of the grid draw the diagonal of the head that reads itself`() throws {
    let frame = try HeadsScene().frame(rows: 30, columns: 120)
    let lines = frame.text.split(separator: "\n").map(String.init)
    #expect(lines[3].contains("▀▄"))
    #expect(lines[4].contains("  ▀▄"))
  }

  @Test func `in an order each card carries its address, and the first place the largest`() throws {
    let frame = try HeadsScene(.metric(.entropy), order: .largest).frame()
    #expect(frame.line(0).contains("largest first"))
    #expect(frame.line(1).hasPrefix(" L1.H0▒1.54 L0.H2"))
    #expect(frame.line(7).contains("L1.H3[0.41]"))
  }

  @Test func `a layer that is not computed yet shows dots`() throws {
    let scene = try HeadsScene(address: HeadAddress(layer: 0, head: 2), pendingLayers: 1)
    let text = scene.frame().text
    #expect(text.contains("[.007]"))
    #expect(text.split(separator: "\n").contains { $0.hasPrefix(" L1    …") })
  }

  @Test func `the shade of the selection stays where shades are colours`() throws {
    let frame = try HeadsScene().frame(shading: .background)
    let cursor = try #require(frame.cursor)
    guard case .shade(.sequential(let share)) = frame[cursor.row, cursor.column].style.background
    else {
      Issue.record("no shade behind the number")
      return
    }
    #expect(abs(share - 0.9277) < 0.001)
  }

  @Test(arguments: [(3, 12), (2, 20), (5, 9), (1, 8)])
  func `however little room there is, the open head is seen`(rows: Int, columns: Int) throws {
    for address in [HeadAddress(layer: 0, head: 0), HeadAddress(layer: 1, head: 4)] {
      for order in HeadOrder.allCases {
        let frame = try HeadsScene(order: order, address: address)
          .frame(rows: rows, columns: columns, parts: .grid)
        #expect(frame.cursor != nil, "\(address) at \(columns)×\(rows)")
      }
    }
  }
}
