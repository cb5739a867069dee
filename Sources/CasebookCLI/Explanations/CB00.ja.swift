extension Explanations {
  static let cb00Japanese = #"""
    ## CB0001

    Casebook が読むファイルは UTF-8 で保存されている必要があります。Shift_JIS など
    で保存されていると文字を正しく読めず、文字化けしたページが公開されてしまうた
    め、ここで止めています。エディターの「文字コードを指定して保存」や表計算ソフト
    の「CSV UTF-8」を使って、保存し直してください。
    """#
}
