import Content

/// Writes the files of open data: what is known, for others to use.
enum OpenData {
  /// The bytes of a file; its ending says the format.
  static func bytes(of file: DataFile, in catalog: Catalog) -> [UInt8] {
    let isTable = file.path.hasSuffix(".csv")
    switch file.content {
    case .facts:
      let data = FactData(
        catalog.evidence.facts,
        bibliography: catalog.bibliography,
        languages: catalog.settings.languages
      )
      return isTable ? data.csv : data.json
    case .sources:
      let sources = catalog.bibliography
      return file.path.hasSuffix(".bib") ? sources.bibTeX() : sources.cslJSON()
    case .collection(let index):
      let data = CollectionData(index, of: catalog)
      return isTable ? data.csv : data.json
    }
  }
}
