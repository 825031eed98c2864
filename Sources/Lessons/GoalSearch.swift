/// Looks for the goal of a slider along its range.
///
///     GoalSearch(parameter: slider, goal: goal, data: "fruit").isReached(&engine)
///
/// It looks at 241 places, and between the three best of them once more; a goal that holds only in a
/// narrower place than that is not found.
struct GoalSearch {
  /// The slider.
  let parameter: LessonParameter
  /// What is to be reached.
  let goal: LessonExpression
  /// The data.
  let data: String?

  private static let placeCount = 240

  /// The range as it is shown.
  var rangeText: String {
    "\(plainNumber(parameter.range.lowest)) .. \(plainNumber(parameter.range.highest))"
  }

  /// Whether it holds somewhere.
  func isReached(_ engine: inout LessonEngine) -> Bool {
    for place in 0...Self.placeCount where holds(number(place), &engine) { return true }
    guard let best = bestPlace(&engine) else { return false }
    for step in 0...Self.placeCount {
      let share =
        (Double(best - 1) + 2 * Double(step) / Double(Self.placeCount)) / Double(Self.placeCount)
      if holds(parameter.range.number(at: min(1, max(0, share))), &engine) { return true }
    }
    return false
  }

  /// How near a comparison of numbers comes to holding; nil for other goals.
  func best(_ engine: inout LessonEngine) -> (word: String, text: String)? {
    guard let place = bestPlace(&engine), let wanted = direction,
      let value = left(number(place), &engine)
    else { return nil }
    return (wanted > 0 ? "largest" : "smallest", decimalText(value, decimals: 3))
  }

  private func number(_ place: Int) -> Double {
    parameter.range.number(at: Double(place) / Double(Self.placeCount))
  }

  private func holds(_ number: Double, _ engine: inout LessonEngine) -> Bool {
    let value = try? engine.value(of: goal, about: data, changes: [parameter.change(to: number)])
    return value == .truth(true)
  }

  /// 1 where the left side is to be large, −1 where it is to be small.
  private var direction: Double? {
    guard case .comparison(let sign, _, _, _) = goal.root.kind else { return nil }
    switch sign {
    case .greater, .greaterOrEqual: return 1
    case .less, .lessOrEqual: return -1
    case .equal, .unequal: return nil
    }
  }

  private func left(_ number: Double, _ engine: inout LessonEngine) -> Double? {
    guard case .comparison(_, let left, _, _) = goal.root.kind,
      case .number(let value)? = try? engine.value(
        of: goal.part(left), about: data, changes: [parameter.change(to: number)])
    else { return nil }
    return value
  }

  private func bestPlace(_ engine: inout LessonEngine) -> Int? {
    guard let direction else { return nil }
    var best: (place: Int, value: Double)?
    for place in 0...Self.placeCount {
      guard let value = left(number(place), &engine) else { continue }
      if direction * value > direction * (best?.value ?? -direction * .infinity) {
        best = (place, value)
      }
    }
    return best?.place
  }
}
