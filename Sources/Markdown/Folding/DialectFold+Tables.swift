/// Tables: runs of headings that stand for rows.
extension DialectFold {
  mutating func foldTable(_ head: BlockTag.TableRow, at index: Int) -> Int {
    let line = old[index].line
    var table = Node(.table, line: line)
    let alignments = head.alignments ?? []
    table.number = UInt32(alignments.count)
    let begun = begin(table)
    var next = foldRow(head, alignments, at: index)
    while next < (open.last?.oldEnd ?? old.count), old[next].kind == .heading,
      case .row(let row)? = tag(at: next), row.alignments == nil
    {
      next = foldRow(row, alignments, at: next)
    }
    end(begun)
    return next
  }

  mutating func foldRow(
    _ row: BlockTag.TableRow,
    _ alignments: [TableAlignment],
    at index: Int
  ) -> Int {
    var node = Node(.tableRow, line: old[index].line)
    node.flag = row.alignments != nil
    let begun = begin(node)
    var next = Int(old[index].end)
    for column in 0..<row.cells where next < old.count && old[next].kind == .heading {
      var cell = Node(.tableCell, line: old[next].line)
      cell.level = column < alignments.count ? alignments[column].rawValue : 0
      let cellNode = begin(cell)
      InlineFold.fold(InlineRange(next + 1..<Int(old[next].end)), in: &self)
      end(cellNode)
      next = Int(old[next].end)
    }
    end(begun)
    return next
  }
}
