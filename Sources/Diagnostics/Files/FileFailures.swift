#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

extension Failure {
  /// A file or folder that should be there and is not.
  package static func missing(_ path: String) -> Failure {
    Failure(en: "“{0}” does not exist", ja: "「{0}」がありません", Wording(path))
  }

  /// A file or folder that cannot be read, for the reason that the system gave.
  static func reading(_ path: String, _ number: Int32) -> Failure {
    switch number {
    case ENOENT: missing(path)
    case EACCES, EPERM:
      Failure(
        en: "“{0}” cannot be read: permission denied",
        ja: "「{0}」を読めません: 読み取りの権限がありません",
        Wording(path)
      )
    case EISDIR:
      Failure(
        en: "“{0}” cannot be read: it is not a file",
        ja: "「{0}」を読めません: ファイルではありません",
        Wording(path)
      )
    default:
      Failure(
        en: "“{0}” cannot be read: {1}",
        ja: "「{0}」を読めません: {1}",
        Wording(path),
        reason(number)
      )
    }
  }

  /// A file or folder that cannot be written, for the reason that the system gave.
  package static func writing(_ path: String, _ number: Int32) -> Failure {
    switch number {
    case ENOSPC, EDQUOT:
      Failure(
        en: "“{0}” cannot be written: the disk is full; make room and build again",
        ja: "「{0}」を書き込めません: ディスクの空きがありません。空きを作ってから、もう一度ビルドしてください",
        Wording(path)
      )
    case EACCES, EPERM, EROFS:
      Failure(
        en: "“{0}” cannot be written: the folder is read-only or permission is denied",
        ja: "「{0}」を書き込めません: フォルダーが読み取り専用か、書き込みの権限がありません",
        Wording(path)
      )
    default:
      Failure(
        en: "“{0}” cannot be written: {1}",
        ja: "「{0}」を書き込めません: {1}",
        Wording(path),
        reason(number)
      )
    }
  }

  /// A symbolic link where a folder or file of the output should be.
  static func linkInTheWay(_ path: String) -> Failure {
    Failure(
      en: "“{0}” is a symbolic link; Casebook does not write through links: remove it",
      ja: "「{0}」はシンボリックリンクです。リンク先には書き込みません。リンクを削除してください",
      Wording(path)
    )
  }

  private static func reason(_ number: Int32) -> Wording {
    Wording(String(cString: strerror(number)))
  }
}
