import Diagnostics
import Foundation
import Site
import Synchronization

/// One line on the terminal that says how far a build is, and is gone when the build is done.
///
/// It appears after half a second, so that short work leaves the terminal alone.
final class ProgressLine: Sendable {
  private struct State {
    var nextTime: ContinuousClock.Instant
    var isShown = false
    var isErased = false
  }

  private let language: MessageLanguage
  private let state: Mutex<State>

  /// Creates a line; `nil` unless standard error is a terminal that can erase a line.
  init?(_ console: Console) {
    guard isatty(STDERR_FILENO) == 1, ProcessInfo.processInfo.environment["TERM"] != "dumb" else {
      return nil
    }
    language = console.language
    state = Mutex(State(nextTime: .now + .milliseconds(500)))
  }

  /// Shows how far a stage is; ten times a second at most.
  func show(_ progress: BuildProgress) {
    state.withLock { state in
      guard !state.isErased, .now >= state.nextTime else { return }
      state.nextTime = .now + .milliseconds(100)
      state.isShown = true
      Console.write("\r\(text(progress))\u{1B}[K", to: .error)
    }
  }

  /// Erases the line for good.
  func erase() {
    state.withLock { state in
      if state.isShown { Console.write("\r\u{1B}[K", to: .error) }
      state.isErased = true
    }
  }

  private func text(_ progress: BuildProgress) -> String {
    let stage =
      switch progress.stage {
      case "scan": Wording(en: "reading", ja: "読み込み")
      case "link": Wording(en: "linking", ja: "リンクの確認")
      case "render": Wording(en: "rendering", ja: "ページの生成")
      case "web": Wording(en: "asking the web", ja: "外部リンクの確認")
      case "publish": Wording(en: "publishing", ja: "書き込み")
      default: Wording(progress.stage)
      }
    let message = Message(
      Wording(en: "{0}: {1} of {2}", ja: "{0}: {1} / {2}"),
      [stage, "\(progress.done)", "\(progress.total)"])
    return message.text(in: language)
  }
}
