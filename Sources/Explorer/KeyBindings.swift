import Screen

/// The one key table: keys, hints, help, palette and the README are made from it.
///
///     KeyBindings.standard.command(for: .character("u"), in: .map)  // .undo
public struct KeyBindings: Equatable, Sendable {
  /// Every binding, in the order in which help lists them.
  public let table: [KeyBinding]

  /// The keys as they are where nobody asked for others.
  public static let standard = KeyBindings(
    table: moving + opening + showing + changing + finding + leaving)

  /// What a key does in a view, or nil.
  public func command(for key: Key, in view: ViewKind) -> Command? {
    table.first { $0.views.contains(view) && $0.keys.contains(key) }?.command
  }

  /// Which of some commands a key stands for, in whatever view; nil where none of them has it.
  func command(for key: Key, among commands: Set<Command>) -> Command? {
    table.first { commands.contains($0.command) && $0.keys.contains(key) }?.command
  }

  /// The bindings of a view, in the order of the table.
  public func bindings(in view: ViewKind) -> [KeyBinding] {
    table.filter { $0.views.contains(view) }
  }

  /// The key to name for a command: the first of its binding, or nil.
  public func key(for command: Command) -> Key? {
    table.first { $0.command == command }?.keys.first
  }

  /// How a sentence names the key of a command; one without a key is named as the palette lists it.
  ///
  ///     "\(KeyBindings.standard.name(of: .undo)) takes it back"  // u takes it back
  public func name(of command: Command) -> String {
    guard let binding = table.first(where: { $0.command == command }) else {
      return "“\(command.rawValue)”"
    }
    return binding.keys.first?.name ?? "“\(binding.does)” in the palette"
  }

  private static let moving: [KeyBinding] = [
    KeyBinding(.left, .character("h"), does: .left, "to the key on the left"),
    KeyBinding(.down, .character("j"), does: .down, "to the query below"),
    KeyBinding(.up, .character("k"), does: .up, "to the query above"),
    KeyBinding(.right, .character("l"), does: .right, "to the key on the right"),
    KeyBinding(.character("g"), .home, does: .firstQuery, "to the first query"),
    KeyBinding(
      .character("G"), .end, does: .lastQuery, "to the last query; 12{key} to query 12"),
    KeyBinding(.character("0"), does: .firstKey, "to the first key"),
    KeyBinding(.character("$"), does: .lastKey, "to the last key"),
    KeyBinding(.character("|"), does: .keyByNumber, "12{key} to key 12"),
    KeyBinding(.character("H"), does: .pageLeft, "a page to the left"),
    KeyBinding(.character("J"), .pageDown, does: .pageDown, "a page down"),
    KeyBinding(.character("K"), .pageUp, does: .pageUp, "a page up"),
    KeyBinding(.character("L"), does: .pageRight, "a page to the right"),
    KeyBinding(.control("d"), does: .halfPageDown, "half a page down"),
    KeyBinding(.control("u"), does: .halfPageUp, "half a page up"),
  ]

  private static let opening: [KeyBinding] = [
    KeyBinding(.character("["), does: .previousHead, "previous head"),
    KeyBinding(.character("]"), does: .nextHead, "next head"),
    KeyBinding(.character("{"), does: .previousLayer, "previous layer"),
    KeyBinding(.character("}"), does: .nextLayer, "next layer"),
    KeyBinding(
      .character("D"), does: .nextPart, "next part of the model: encoder, decoder, cross",
      in: all.subtracting([.training])),
    KeyBinding(
      .character("t"), does: .nextStage,
      "next stage: dot, scaled, masked, weights, ‖α·v‖, output",
      in: [.map, .heads, .text, .compare, .grid]),
    KeyBinding(
      .character("T"), does: .previousStage, "previous stage",
      in: [.map, .heads, .text, .compare, .grid]),
    KeyBinding(.character(" "), does: .forward, "one step forward: uncover the next stage"),
    KeyBinding(.backspace, does: .back, "one step back", in: [.steps]),
    KeyBinding(
      .character("."), does: .trainStep, "train one step; 10. trains ten", in: [.training]),
    KeyBinding(
      .character(","), does: .snapshotBack, "one snapshot back; . goes forward", in: [.training]),
    KeyBinding(
      .enter, does: .enter, "in: from heads to map to steps to vectors",
      in: all.subtracting([.vectors])),
    KeyBinding(.escape, does: .escape, "back out; never quits"),
    KeyBinding(.character("v"), does: .chooseView, "choose a view"),
  ]

  private static let showing: [KeyBinding] = [
    KeyBinding(.tab, does: .nextPane, "next pane", in: withPanes),
    KeyBinding(.backTab, does: .previousPane, "previous pane", in: withPanes),
    KeyBinding(
      .character("z"), does: .fillScreen, "this pane fills the screen",
      in: withPanes.subtracting([.lookup])),
    KeyBinding(.character("+"), does: .widerCells, "wider cells", in: [.map]),
    KeyBinding(.character("-"), does: .narrowerCells, "narrower cells", in: [.map]),
    KeyBinding(
      .character("r"), does: .shadeRange,
      "shade range: linear or symmetric, row maximum, log, rank", in: [.map, .text, .grid]),
    KeyBinding(
      .character("o"), does: .chooseOrder, "number and order shown", in: [.heads, .text]),
    KeyBinding(
      .character("B"), does: .leaveFirstKeyOut, "leave the first key out of the shading",
      in: [.map, .text, .grid]),
  ]

  private static let all = KeyBinding.all
  /// The views that have two panes.
  private static let withPanes = all.subtracting([.steps, .compare, .training])
  /// The views in which the kind of attention, or the sentence, can be changed.
  private static let changeable = all.subtracting([.training])

  /// The views in which a number can be put in.
  private static let withNumbers: Set<ViewKind> = [.vectors, .lookup]

  private static let changing: [KeyBinding] = [
    KeyBinding(
      .character("e"), does: .editSentence, "edit the sentence",
      in: changeable.subtracting(withNumbers)),
    KeyBinding(
      .character("e"), does: .editNumber, "put another number in; Tab goes on to k, v, …",
      in: withNumbers),
    KeyBinding(.character("+"), does: .more, "this number larger by 0.1", in: withNumbers),
    KeyBinding(.character("-"), does: .less, "this number smaller by 0.1", in: withNumbers),
    KeyBinding(
      .character("X"), does: .exchange, "exchange the tokens of query and key",
      in: changeable),
    KeyBinding(.character("x"), does: .switchKey, "switch this key off, or on again"),
    KeyBinding(
      .character("c"), does: .axes, "the six axes: every value, its formula, presets",
      in: changeable),
    KeyBinding(
      .character("s"), does: .drawAgain, "draw again, where keys are drawn by chance",
      in: changeable),
    KeyBinding(.character("m"), does: .causalMask, "causal mask on, off", in: changeable),
    KeyBinding(.character("<"), does: .lowerTemperature, "lower the temperature", in: changeable),
    KeyBinding(.character(">"), does: .raiseTemperature, "raise the temperature", in: changeable),
    KeyBinding(
      .character("p"), does: .pin, "pin this head and run, to compare with it", in: changeable),
    KeyBinding(.character("P"), does: .unpinAll, "unpin all", in: changeable),
    KeyBinding(
      .character("d"), does: .difference,
      "difference to the pin, else to before the last change"),
    KeyBinding(.character("u"), does: .undo, "undo, also of places and views"),
    KeyBinding(.control("r"), does: .redo, "redo"),
  ]

  private static let finding: [KeyBinding] = [
    KeyBinding(.character("/"), does: .search, "search the tokens"),
    KeyBinding(.character("n"), does: .nextMatch, "next match"),
    KeyBinding(.character("N"), does: .previousMatch, "previous match"),
    KeyBinding(
      .character("w"), does: .why, "why a number is what it is; again: its slope"),
    KeyBinding(
      .character("W"), does: .explainHead, "explain this head: what it was built to do"),
    KeyBinding(
      .character("I"), does: .explainWord,
      "into tokens: how the text was cut here, step by step"),
    KeyBinding(.character("y"), does: .copyCell, "copy the number with its sentence"),
    KeyBinding(
      .character("Y"), does: .copyAddress, "copy its place in an export: attentions[1,3,8,2]"),
    KeyBinding(
      .character(":"), does: .palette, "palette: every command, head, stage and colour by name"),
    KeyBinding(.character("?"), .function(1), does: .help, "the keys that are valid here"),
    KeyBinding(.control("f"), does: .readOn, "read on, where the screen is sentences"),
    KeyBinding(.control("b"), does: .readBack, "read back, where the screen is sentences"),
  ]

  private static let leaving: [KeyBinding] = [
    KeyBinding(
      .character("f"), does: .freePlay, "free play in the explorer; Esc comes back", in: []),
    KeyBinding(.character("V"), does: .showOfHands, "show of hands: A 12 B 5", in: []),
    KeyBinding(.character("b"), does: .blank, "blank the screen; any key brings it back"),
    KeyBinding(
      .character("M"), does: .mouse, "mouse on, off; with Shift held down it always selects text"),
    KeyBinding(.control("l"), does: .redraw, "draw the screen again"),
    KeyBinding(.control("z"), does: .suspend, "suspend; fg in the shell comes back"),
    KeyBinding(.character("q"), does: .quit, "quit"),
    KeyBinding(.control("c"), does: .quitAlways, "quit, always"),
  ]
}
