import ArgumentParser
import Diagnostics
import Foundation

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// How Casebook speaks: options that every command has.
struct ConsoleOptions: ParsableArguments {
  /// When to use colours.
  enum Colour: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
  }

  @Option(help: "Language of messages: ja or en (default: from LC_ALL, LC_MESSAGES, LANG).")
  var lang: MessageLanguage?

  @Option(help: "Colours: auto, always or never; NO_COLOR switches them off, too.")
  var color: Colour = .auto
}

extension MessageLanguage: ExpressibleByArgument {}

/// The terminal or pipe that Casebook writes to.
struct Console {
  /// Standard output for results, standard error for all else.
  enum Stream {
    case output
    case error

    fileprivate var descriptor: Int32 { self == .output ? STDOUT_FILENO : STDERR_FILENO }
  }

  /// The language of messages.
  let language: MessageLanguage

  /// Prints diagnostics in that language, in colour where the terminal shows it.
  let printer: DiagnosticPrinter

  /// Whether results are in colour.
  let coloursOutput: Bool

  /// Creates a console from the command's options and the environment.
  init(options: ConsoleOptions) {
    let environment = ProcessInfo.processInfo.environment
    language = options.lang ?? Self.language(of: environment)
    func hasColour(_ stream: Stream) -> Bool {
      switch options.color {
      case .always: true
      case .never: false
      case .auto:
        environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
          && isatty(stream.descriptor) == 1
      }
    }
    coloursOutput = hasColour(.output)
    printer = DiagnosticPrinter(language: language, colour: hasColour(.error))
  }

  /// The first of the three variables that is set decides, as POSIX has it.
  private static func language(of environment: [String: String]) -> MessageLanguage {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    // A locale is LANGUAGE[_TERRITORY][.CODESET][@MODIFIER].
    return locale?.prefix { $0.isLetter } == "ja" ? .japanese : .english
  }

  /// Prints a result.
  func print(_ text: String) {
    Self.write(text, to: .output)
  }

  /// Prints a message.
  func printError(_ text: String) {
    Self.write(text, to: .error)
  }

  /// Prints what was found, and behind it once how to learn more.
  func printFindings(_ diagnostics: [Diagnostic]) {
    guard let first = diagnostics.first else { return }
    let message = Message(
      Wording(
        en: "casebook explain {0} tells more",
        ja: "casebook explain {0} で詳しい説明が読めます"
      ),
      [Wording(first.finding.code)]
    )
    printError(printer.print(diagnostics) + message.text(in: language) + "\n")
  }

  /// Writes all of a text, as far as the reader takes it.
  static func write(_ text: String, to stream: Stream) {
    write(Array(text.utf8), to: stream)
  }

  /// Writes all of some bytes, as far as the reader takes them.
  ///
  /// - Returns: 0, or the number of the error that ended it; a pipe that was closed is none.
  @discardableResult
  static func write(_ bytes: [UInt8], to stream: Stream) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { buffer in
        #if canImport(Darwin)
        Darwin.write(stream.descriptor, buffer.baseAddress, buffer.count)
        #elseif canImport(Musl)
        Musl.write(stream.descriptor, buffer.baseAddress, buffer.count)
        #else
        Glibc.write(stream.descriptor, buffer.baseAddress, buffer.count)
        #endif
      }
      if written < 0 {
        if errno == EINTR { continue }
        return errno == EPIPE ? 0 : errno
      }
      rest = rest.dropFirst(written)
    }
    return 0
  }

  /// Reads standard input to its end.
  ///
  /// - Throws: ``Failure`` when it cannot be read: it may be a folder.
  static func readInput() throws -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
      if count == 0 { return bytes }
      if count > 0 {
        bytes += buffer[..<count]
      } else if errno != EINTR {
        throw Failure(
          en: "standard input cannot be read: {0}",
          ja: "標準入力を読めません: {0}",
          Wording(String(cString: strerror(errno)))
        )
      }
    }
  }

  /// Makes the standard streams safe to use, whatever the caller did to them.
  ///
  /// A closed pipe becomes an error of the call that writes, instead of the end of the process in
  /// the middle of a build. A stream that is closed gets the null device: else the next file that is
  /// opened would take its number, and messages would be written into it.
  static func prepareStreams() {
    _ = signal(SIGPIPE, SIG_IGN)
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(descriptor, F_GETFD) < 0 && errno == EBADF {
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_RDONLY : O_WRONLY)
    }
  }
}
