extension Explanations {
  static let cb00English = #"""
    ## CB0001

    Files that Casebook reads must be saved as UTF-8. A file in another encoding,
    such as Shift_JIS or Windows-1252, would be published with garbled characters.
    Save it again as UTF-8 in your editor; spreadsheets export tables as “CSV
    UTF-8”.
    """#
}
