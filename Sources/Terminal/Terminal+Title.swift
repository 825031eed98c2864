import CTerminal
import Screen

extension Terminal {
  /// The most columns of a title; windows show few more.
  static let titleColumns = 100

  /// Sets the title of the window, where the terminal is known to have one that can be given back.
  ///
  ///     terminal.show(title: "heed · map")
  ///
  /// Nothing is sent where it has that title already. Wherever the terminal is given back, it has the
  /// title that it had, or none where it cannot keep one.
  ///
  /// - Parameter title: What is shown; text from files and people is showable as it is here.
  public mutating func show(title: DisplayText) {
    guard hasTitle, title != shownTitle else { return }
    shownTitle = title
    let short = title.truncated(to: Self.titleColumns)
    screen_set_title(isASCII ? short.spelledInASCII : short.description)
  }

  /// Whether a terminal has a title: those of xterm's family and multiplexers do.
  static func hasTitle(environment: [String: String]) -> Bool {
    TerminalDescription.Family(of: environment["TERM", default: ""]) != .other
  }
}

extension DisplayText {
  /// The text in ASCII, one sign for one.
  fileprivate var spelledInASCII: String {
    var frame = Frame(rows: 1, columns: width)
    frame.write(self, row: 0, column: 0)
    return frame.spelledInASCII().line(0)
  }
}
