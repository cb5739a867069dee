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

  /// Creates a console from the command's options and the environment.
  init(options: ConsoleOptions) {
    let environment = ProcessInfo.processInfo.environment
    language = options.lang ?? Self.language(of: environment)
    let colour =
      switch options.color {
      case .always: true
      case .never: false
      case .auto:
        environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
          && isatty(STDERR_FILENO) == 1
      }
    printer = DiagnosticPrinter(language: language, colour: colour)
  }

  /// The first of the three variables that is set decides, as POSIX has it.
  private static func language(of environment: [String: String]) -> MessageLanguage {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    return locale?.hasPrefix("ja") == true ? .japanese : .english
  }

  /// Prints a result.
  func print(_ text: String) {
    Self.write(text, to: .output)
  }

  /// Prints a message.
  func printError(_ text: String) {
    Self.write(text, to: .error)
  }

  /// Writes all of a text, as far as the reader takes it.
  static func write(_ text: String, to stream: Stream) {
    write(Array(text.utf8), to: stream)
  }

  /// Writes all of some bytes, as far as the reader takes them: a pipe that was closed is no error.
  static func write(_ bytes: [UInt8], to stream: Stream) {
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
        return
      }
      rest = rest.dropFirst(written)
    }
  }

  /// Makes a closed pipe an error of the call that writes, instead of the end of the process in
  /// the middle of a build.
  static func ignoreBrokenPipes() {
    _ = signal(SIGPIPE, SIG_IGN)
  }
}
