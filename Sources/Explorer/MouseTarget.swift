import Attention
import Models
import Screen
import Views

/// What stands at a place of the screen, as far as a click does something there.
public enum MouseTarget: Equatable, Sendable {
  /// A key that the last line offers: a click presses it.
  case key(Key)
  /// A line of the open menu: a click chooses it.
  case menuLine(Int)
  /// A cell of a map: a query, and a key or a value dimension.
  case cell(MapPlaces.Cell)
  /// A head: a click opens it, in the Heads view a click on the open one its map.
  case head(HeadAddress)
  /// A token of the text.
  case token(Int)
  /// A key's column.
  case column(Int)
  /// A number of the Vectors view.
  case component(VectorsView.Place)
  /// A key's column, a dimension's row, or both, in the Output view.
  case contribution(key: Int?, dimension: Int?)
  /// A query's row, a metric's column, or both.
  case metric(query: Int?, RowMetric?)
  /// A patch of a picture, and the query in whose grid it stands.
  case patch(query: Int?, key: Int)
  /// A number, a query, a key or a cell of the soft lookup.
  case lookup(LookupView.Place)
  /// A line of the panel over the six axes.
  case axesPanel(AxesPanelView.Place)
  /// An example of a head's card, by a line of the card: a click opens it.
  case example(line: Int)
  /// A row of a word's card: a click selects it.
  case wordRow(Int)
  /// Something of a lesson.
  case lesson(LessonTarget)
  /// The pane beside the view.
  case aside
}
