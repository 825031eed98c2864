import Screen
import Testing

@testable import Views

struct LookupLayoutTests {
  private func layout(
    rows: Int = 18, columns: Int = 80, queries: Int = 1, keys: Int = 3, attributes: Int = 3,
    values: Int = 1
  ) -> LookupLayout {
    LookupLayout(
      area: Rectangle(rows: rows, columns: columns),
      contents: LookupLayout.Contents(
        queryCount: queries, keyCount: keys, attributeCount: attributes, valueCount: values,
        nameColumns: 6, valueNameColumns: 5))
  }

  @Test func `80×24 has every line of the soft lookup of three keys`() {
    let layout = layout()
    #expect(layout.hasAttributeNames && layout.queryRows == 1 && layout.keyRows == 3)
    #expect(layout.stages.count == 6 && layout.stageHeadings == 3 && layout.lines == 4)
    #expect(layout.columns.attributeBarCells == 10 && layout.columns.weightBarCells == 5)
  }

  @Test func `eight keys and six attributes have a place on 80×24`() {
    let layout = layout(queries: 2, keys: 8, attributes: 6)
    #expect(layout.keyRows == 8 && layout.columns.keyCount == 8)
    #expect(layout.columns.attributeCount == 6 && layout.columns.valueCount == 1)
    #expect(layout.stages.isSuperset(of: [.dot, .weight, .mix]))
  }

  @Test func `the lines of a smaller screen are lines of a larger one`() {
    var before = layout(rows: 0)
    for rows in 1...40 {
      let now = layout(rows: rows, queries: 2, keys: 5, values: 3)
      #expect(now.keyRows >= min(before.keyRows, 3) && now.lines >= before.lines)
      #expect(now.stages.isSuperset(of: before.stages))
      before = now
    }
  }

  @Test func `the parts lie one under the other, in the area`() {
    for rows in 0...60 {
      for columns in [0, 5, 20, 44, 61, 80, 200] {
        for keys in [0, 1, 3, 8, 20] {
          let layout = layout(
            rows: rows, columns: columns, queries: 3, keys: keys, attributes: 7, values: 9)
          #expect(layout.attributes.endRow <= layout.stageTable.row || layout.stageTable.isEmpty)
          #expect(layout.stageTable.endRow <= layout.lineArea.row || layout.lineArea.isEmpty)
          #expect(layout.lineArea.endRow <= max(0, rows))
          let used = layout.columns
          #expect(
            used.labelColumns + used.attributeCount * used.attributeColumns
              + used.valueCount * used.valueColumns <= max(columns, used.labelColumns))
          #expect(
            used.stageLabelColumns + used.keyCount * used.keyColumns + used.sumColumns
              <= max(columns, used.stageLabelColumns + used.sumColumns))
        }
      }
    }
  }
}
