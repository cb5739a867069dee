import Diagnostics

/// Rows of text below each other, each column as wide as its widest cell on a terminal.
struct TextColumns {
  private var rows: [[String]] = []

  /// Adds a row.
  mutating func add(_ cells: [String]) {
    rows.append(cells.map { cell in String(cell.map { $0.isControl ? " " : $0 }) })
  }

  /// The rows, two columns apart, without spaces at their ends.
  var lines: [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { column < $0.count ? $0[column].displayWidth : 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        cell + String(repeating: " ", count: widths[column] - cell.displayWidth)
      }
      let line = cells.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }
}
