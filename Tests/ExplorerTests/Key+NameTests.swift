import Explorer
import Screen
import Testing

@Suite struct KeyNameTests {
  @Test func `every key of the table is found by its name again`() {
    for key in KeyBindings.standard.table.flatMap(\.keys) { #expect(Key(named: key.name) == key) }
    #expect(Key(named: "F12") == .function(12))
    for name in ["", "12", "Ctrl-", "Ctrl-xy", "F21"] { #expect(Key(named: name) == nil) }
  }

  @Test func `keys are named as keyboards name them`() {
    let names: [(Key, String)] = [
      (.character(" "), "Space"), (.character("x"), "x"), (.control("r"), "Ctrl-R"), (.up, "↑"),
      (.pageDown, "PgDn"), (.backTab, "Shift-Tab"), (.function(1), "F1"), (.escape, "Esc"),
    ]
    for (key, name) in names { #expect(key.name == name) }
  }
}
