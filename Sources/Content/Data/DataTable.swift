package import Diagnostics

/// A table of `Content/data/`: rows of typed cells below named columns.
package struct DataTable: Sendable {
  /// One column.
  package struct Column: Sendable, Equatable {
    /// Its name in the file.
    package let name: String
    /// Its heading; `nil` without one in the file of descriptions.
    package let label: LocalizedText?
    /// Its unit; `nil` without one.
    package let unit: String?
  }

  /// What a cell holds.
  package enum Value: Sendable, Equatable {
    case empty
    /// A number, and its digits as written.
    case number(Double, text: String)
    /// A day, as `2026-11-22`.
    case date(String)
    case text(String)
    /// The value of a fact.
    case fact(id: String)
  }

  /// One cell.
  package struct Cell: Sendable, Equatable {
    /// What it holds.
    package let value: Value
    /// Where it stands, in UTF-8 offsets; in a row without it, where the row does.
    package let span: Span
  }

  /// The name of the file without its extension.
  package let name: String
  /// The file.
  package let source: SourceText
  /// What is said of it; `nil` without a title.
  package let title: LocalizedText?
  /// What one must know to read it.
  package let note: LocalizedText?
  /// Its sources.
  package let sources: [PlacedID]
  /// The units that its description names, where they stand.
  package let units: [PlacedID]
  /// The columns, in the order of the file.
  package let columns: [Column]
  /// The rows; each has a cell for every column.
  package let rows: [[Cell]]

  /// The facts whose values stand in cells, in the order of the rows.
  package var factReferences: [PlacedID] {
    rows.joined().compactMap { cell in
      guard case .fact(let id) = cell.value else { return nil }
      return PlacedID(id: id, place: place(of: cell))
    }
  }

  /// Where a cell stands, for people.
  ///
  /// Complexity: linear in the size of the file.
  package func place(of cell: Cell) -> Place {
    source.place(cell.span)
  }

  /// The index of a column, `nil` if there is none of the name.
  package func column(_ name: String) -> Int? {
    columns.firstIndex { $0.name == name }
  }
}

/// The files that make one table.
package struct DataTableFiles: Sendable {
  /// The name of the table.
  package let name: String
  /// `NAME.csv`, `NAME.yaml` or `NAME.json`.
  package let data: SourceText
  /// `NAME.schema.json`.
  package let schema: SourceText?
  /// `NAME.meta.yaml`.
  package let meta: SourceText?

  /// Names the files of a table.
  package init(
    name: String,
    data: SourceText,
    schema: SourceText? = nil,
    meta: SourceText? = nil
  ) {
    self.name = name
    self.data = data
    self.schema = schema
    self.meta = meta
  }
}
