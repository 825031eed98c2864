import Attention
import Screen

/// The first line: where you are.
///
///     heed · map · toy, hand-made · L1.H3 pronoun→antecedent            stage weights
public struct HeaderLine: Equatable, Sendable {
  /// The view: `map`.
  public let view: DisplayText
  /// The head.
  public let picture: HeadPicture
  /// What stands on the right.
  public let aside: Aside

  /// What the right end of the line says.
  public enum Aside: Equatable, Sendable {
    /// The stage of the map; where there is room, all stages.
    case stage
    /// How many steps are uncovered.
    case steps(shown: Derivation.Step)
    /// Anything else.
    case text(DisplayText)
  }

  /// Creates the line.
  public init(view: DisplayText, picture: HeadPicture, aside: Aside) {
    self.view = view
    self.picture = picture
    self.aside = aside
  }

  /// Draws the line in the first row of an area.
  public func draw(in area: Rectangle, of frame: inout Frame) {
    guard !area.isEmpty else { return }
    let title = title(columns: area.columns)
    drawLine(title, aside: asideLine(room: area.columns - title.width - 3), in: area, of: &frame)
  }

  /// Where one is; a long title of the model gives way to the name of the head.
  private func title(columns: Int) -> StyledLine {
    let head = " · \(picture.address)" + (picture.headName.map { " " + $0 } ?? "")
    let start = DisplayText(" · \(view) · ")
    let room = columns - 7 - start.width - DisplayText(head).width
    let model = DisplayText(picture.modelTitle)
    var line = StyledLine("heed", .role(.heading, .bold))
    line.append(start)
    line.append(room >= 12 ? model.truncated(to: room) : model)
    line.append(DisplayText(head))
    return line
  }

  private func asideLine(room: Int) -> StyledLine {
    switch aside {
    case .text(let text): return StyledLine(text)
    case .steps(let shown):
      let count = min(shown.rawValue, StepsView.stepCount)
      let dots =
        String(repeating: "●", count: count)
        + String(repeating: "○", count: StepsView.stepCount - count)
      return StyledLine(DisplayText("step \(count) of \(StepsView.stepCount) \(dots)"))
    case .stage:
      let all = allStages
      return all.width <= room ? all : StyledLine(DisplayText("stage \(picture.stageTitle)"))
    }
  }

  private var allStages: StyledLine {
    var line = StyledLine("stage ")
    let stages = picture.head.knownStages
    for stage in stages {
      if stage == picture.stage {
        line.append(DisplayText("[\(picture.title(of: stage))]"), Style(emphasis: .bold))
      } else {
        let end = stage == stages.last ? "" : " "
        line.append(DisplayText(" \(picture.title(of: stage))\(end)"), .role(.faint))
      }
    }
    return line
  }
}

extension Stage {
  /// What the stage is called on the screen.
  public var title: String { self == .valueNorm ? "‖α·v‖" : rawValue }
}
