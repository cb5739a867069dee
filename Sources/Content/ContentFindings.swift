package import Diagnostics

/// What this room finds wrong.
package enum ContentFindings {
  /// All of them, for the catalogue of messages.
  package static let all =
    general + dialect + evidence + evidenceUse + charts + schemas + figures + headings

  private static let general: [Finding] = [
    .emptyFile, .frontMatterMissing, .frontMatterUnclosed, .yamlSyntax, .duplicateKey,
    .yamlTooDeep, .yamlTooLarge, .yamlKeyIsNoText, .yamlTag, .notAMapping, .fileTooLarge,
    .valueCutByComment,
    .unknownKey, .missingKey, .wrongType, .wrongItemType, .notAllowed, .wrongFormat, .wrongPattern,
    .wrongLength, .outOfRange, .wrongCount, .repeatedItem, .unknownLanguage, .schemaIsNoObject,
    .unknownKeyword, .unknownReference, .unknownType, .unknownFormat, .brokenPattern,
    .wrongRoute, .wrongBaseURL, .wrongHeaderValue, .wrongSort, .unusableSlug, .strayFile,
    .strayFolder,
    .missingStory, .missingSchemaFile, .keyInBothFiles, .unknownSource, .unknownEntry,
    .tagsShareAddress, .unknownFileLanguage, .linkToNothing, .linkToNoAnchor,
    .linkToUnpublished, .rawHTMLShown, .unsafeScheme, .membersOnly, .wrongAlias, .linkLeavesSite,
    .misplacedHTML, .unclosedHTML, .strayEndTag, .attributeLeftOut, .attributeValueLeftOut,
    .linkInLink,
    .unknownDirective, .wrongDirectiveForm, .directiveWithoutLabel, .unknownPart,
    .partIncludesItself, .footnoteInPart, .unknownCitation,
    .schemaWithoutDirective,
    .wrongDirectiveName, .directiveSchemaIsNoObject,
  ]
}

// MARK: Files and YAML

extension Finding {
  static let emptyFile = Finding(
    "CB1002",
    .error,
    en: "the file is empty",
    ja: "ファイルが空です"
  )
  static let frontMatterMissing = Finding(
    "CB1003",
    .error,
    en: "the file does not begin with front matter; expected a line “---” at the top",
    ja: "ファイルの先頭にフロントマターがありません。1 行目に「---」が必要です"
  )
  static let frontMatterUnclosed = Finding(
    "CB1004",
    .error,
    en: "the front matter is not closed; expected a second line “---”",
    ja: "フロントマターが閉じられていません。終わりにも「---」の行が必要です"
  )
  static let yamlSyntax = Finding(
    "CB1005",
    .error,
    en: "broken YAML: {0}",
    ja: "YAML の書式エラー: {0}"
  )
  static let duplicateKey = Finding(
    "CB1006",
    .error,
    en: "the key “{0}” stands twice",
    ja: "キー「{0}」が重複しています"
  )
  static let yamlTooDeep = Finding(
    "CB1007",
    .error,
    en: "the YAML is nested too deeply",
    ja: "YAML の入れ子が深すぎます"
  )
  static let yamlTooLarge = Finding(
    "CB1008",
    .error,
    en: "the YAML unfolds into more than a million values",
    ja: "YAML を展開すると値が 100 万個を超えます"
  )
  static let yamlKeyIsNoText = Finding(
    "CB1009",
    .error,
    en: "a key must be a text",
    ja: "キーは文字列でなければなりません"
  )
  static let yamlTag = Finding(
    "CB1010",
    .error,
    en: "the YAML tag “{0}” is not supported",
    ja: "YAML のタグ「{0}」は使えません"
  )
  static let notAMapping = Finding(
    "CB1011",
    .error,
    en: "expected lines “key: value”, found {0}",
    ja: "「キー: 値」の行が必要ですが、{0}がありました"
  )
  /// A file that is not read, because it is too large; its size and the limit, in bytes.
  package static let fileTooLarge = Finding(
    "CB1012",
    .error,
    en: "the file has {0} bytes; at most {1} are allowed",
    ja: "ファイルが {0} バイトあります。上限は {1} バイトです"
  )
}

extension Finding {
  static let valueCutByComment = Finding(
    "CB1013",
    .warning,
    en: "the value ends before “ #”: YAML takes the rest of the line for a comment",
    ja: "値は「 #」の前で切れています。YAML では、それ以降はコメントとみなされます"
  )
}

// MARK: Values

extension Finding {
  static let unknownKey = Finding(
    "CB1020",
    .error,
    en: "unknown key “{0}”",
    ja: "「{0}」というキーはありません"
  )
  static let missingKey = Finding(
    "CB1021",
    .error,
    en: "the required key “{0}” is missing",
    ja: "必須のキー「{0}」がありません"
  )
  static let wrongType = Finding(
    "CB1022",
    .error,
    en: "“{0}” must be {1}, found {2}",
    ja: "「{0}」には{1}が必要ですが、{2}になっています"
  )
  static let wrongItemType = Finding(
    "CB1023",
    .error,
    en: "expected {0}, found {1}",
    ja: "{0}が必要ですが、{1}になっています"
  )
  static let notAllowed = Finding(
    "CB1024",
    .error,
    en: "“{0}” is not one of the allowed values",
    ja: "「{0}」は使える値ではありません"
  )
  static let wrongFormat = Finding(
    "CB1025",
    .error,
    en: "“{0}” is not {1}",
    ja: "「{0}」は{1}ではありません"
  )
  static let wrongPattern = Finding(
    "CB1026",
    .error,
    en: "“{0}” does not match the pattern “{1}”",
    ja: "「{0}」はパターン「{1}」に合いません"
  )
  static let wrongLength = Finding(
    "CB1027",
    .error,
    en: "number of characters: {0}, expected {1}",
    ja: "文字数が {0} です。{1}でなければなりません"
  )
  static let outOfRange = Finding(
    "CB1028",
    .error,
    en: "{0} is out of range, expected {1}",
    ja: "「{0}」は範囲外です。{1}でなければなりません"
  )
  static let wrongCount = Finding(
    "CB1029",
    .error,
    en: "number of items: {0}, expected {1}",
    ja: "リストの項目が {0} 個です。{1}でなければなりません"
  )
  static let repeatedItem = Finding(
    "CB1030",
    .error,
    en: "“{0}” stands twice in the list",
    ja: "「{0}」がリストに重複しています"
  )
  static let unknownLanguage = Finding(
    "CB1031",
    .error,
    en: "“{0}” is not a language of this site",
    ja: "「{0}」はこのサイトの言語ではありません"
  )
}

// MARK: Schemas

extension Finding {
  static let schemaIsNoObject = Finding(
    "CB1040",
    .error,
    en: "a schema must be an object",
    ja: "スキーマはオブジェクトでなければなりません"
  )
  static let unknownKeyword = Finding(
    "CB1041",
    .error,
    en: "the schema keyword “{0}” is not supported",
    ja: "スキーマのキーワード「{0}」は使えません"
  )
  static let unknownReference = Finding(
    "CB1042",
    .error,
    en: "“$ref” names “{0}”, which does not exist",
    ja: "「$ref」の参照先「{0}」がありません"
  )
  static let unknownType = Finding(
    "CB1043",
    .error,
    en: "“{0}” is not a type of JSON Schema",
    ja: "「{0}」は JSON Schema の型ではありません"
  )
  static let unknownFormat = Finding(
    "CB1044",
    .error,
    en: "the format “{0}” is not supported",
    ja: "形式「{0}」は使えません"
  )
  static let brokenPattern = Finding(
    "CB1045",
    .error,
    en: "“{0}” is not a regular expression",
    ja: "「{0}」は正規表現として読めません"
  )
}

// MARK: Settings and files of a site

extension Finding {
  static let wrongRoute = Finding(
    "CB1050",
    .error,
    en: "the route “{0}” must begin and end with “/” and hold “{slug}”",
    ja: "ルート「{0}」は「/」で始まり「/」で終わり、「{slug}」を含まなければなりません"
  )
  static let wrongBaseURL = Finding(
    "CB1051",
    .error,
    en: "“{0}” must be the address of the site, such as https://example.com/",
    ja: "「{0}」には https://example.com/ のようなサイトのアドレスが必要です"
  )
  static let wrongHeaderValue = Finding(
    "CB1073",
    .error,
    en: "“{0}” must be the value of an HTTP header: at least a word, and ASCII only",
    ja: "「{0}」は HTTP ヘッダーの値になるので、半角の英数字と記号で書いてください"
  )
  static let wrongSort = Finding(
    "CB1052",
    .error,
    en: "cannot sort by “{0}”; expected date, updated, title or weight, with “-” for descending",
    ja: "「{0}」では並べ替えられません。date、updated、title、weight（降順は先頭に「-」）が使えます"
  )
  static let unusableSlug = Finding(
    "CB1053",
    .error,
    en: "“{0}” cannot be part of a URL",
    ja: "「{0}」は URL に使えません"
  )
  /// A file that is neither an entry, its data, a setting nor an asset.
  package static let strayFile = Finding(
    "CB1054",
    .error,
    en: "Casebook does not know what this file is for",
    ja: "このファイルの役割がわかりません"
  )
  /// A folder with Markdown files and no settings of a collection.
  package static let strayFolder = Finding(
    "CB1055",
    .error,
    en: "the folder “{0}” holds articles but no collection.yaml",
    ja: "フォルダー「{0}」に記事がありますが、collection.yaml がありません"
  )
  /// Data of an entry without its Markdown file.
  package static let missingStory = Finding(
    "CB1056",
    .error,
    en: "the data has no article; expected “index.md” beside it",
    ja: "データに対応する記事がありません。同じフォルダーに「index.md」が必要です"
  )
  /// A schema that a collection names and that is not there.
  package static let missingSchemaFile = Finding(
    "CB1057",
    .error,
    en: "the schema “{0}” does not exist",
    ja: "スキーマ「{0}」がありません"
  )
  static let keyInBothFiles = Finding(
    "CB1058",
    .error,
    en: "the key “{0}” stands in the front matter and in the data file",
    ja: "キー「{0}」がフロントマターとデータファイルの両方にあります"
  )
  /// A file name with a language that the site does not have.
  package static let unknownFileLanguage = Finding(
    "CB1059",
    .error,
    en: "the file name says “{0}”, which is not a language of this site",
    ja: "ファイル名の「{0}」は、このサイトの言語ではありません"
  )
  static let membersOnly = Finding(
    "CB1070",
    .error,
    en: "“access: members” is not supported: the text would be published for everyone",
    ja: "「access: members」には対応していません。このままでは全文が公開されてしまいます"
  )
  static let wrongAlias = Finding(
    "CB1071",
    .error,
    en: "the alias “{0}” must be a path of this site such as /old/address/",
    ja: "別名「{0}」は /old/address/ のようなサイト内のパスでなければなりません"
  )
  /// A symbolic link out of the site.
  package static let linkLeavesSite = Finding(
    "CB1072",
    .error,
    en: "the file is a symbolic link that leads out of the site",
    ja: "サイトの外を指すシンボリックリンクです"
  )
}

// MARK: References

extension Finding {
  /// A source that does not exist.
  package static let unknownSource = Finding(
    "CB1060",
    .error,
    en: "there is no source “{0}” in sources.yaml",
    ja: "sources.yaml に「{0}」という出典はありません"
  )
  static let unknownEntry = Finding(
    "CB1061",
    .error,
    en: "there is no entry “{0}”",
    ja: "「{0}」という項目はありません"
  )
  static let tagsShareAddress = Finding(
    "CB1063",
    .warning,
    en: "the tags “{0}” and “{1}” have the same address; one way of writing is enough",
    ja: "タグ「{0}」と「{1}」は同じアドレスになります。表記を統一してください"
  )
  /// A link to a page or file that does not exist.
  package static let linkToNothing = Finding(
    "CB1064",
    .error,
    en: "the link leads to “{0}”, which does not exist",
    ja: "リンク先「{0}」がありません"
  )
  /// A link to a heading that does not exist.
  package static let linkToNoAnchor = Finding(
    "CB1065",
    .error,
    en: "“{0}” has no heading with the anchor “#{1}”",
    ja: "「{0}」に「#{1}」という見出しはありません"
  )
  /// A link to an entry that this build leaves out.
  package static let linkToUnpublished = Finding(
    "CB1066",
    .error,
    en: "the link leads to “{0}”, which is not published in this build: {1}",
    ja: "リンク先「{0}」は今回のビルドでは公開されません（{1}）"
  )
  static let rawHTMLShown = Finding(
    "CB1067",
    .warning,
    en: "raw HTML is shown as text: {0}",
    ja: "HTML タグはそのまま文字として表示されます: {0}"
  )
  static let unsafeScheme = Finding(
    "CB1068",
    .error,
    en: "the link “{0}” uses an address that is not allowed",
    ja: "リンク「{0}」の形式は使えません"
  )
}
