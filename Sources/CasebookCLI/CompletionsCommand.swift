import ArgumentParser

/// `casebook completions`.
struct CompletionsCommand: ParsableCommand {
  /// A shell that completes.
  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash, zsh, fish
  }

  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "Prints a script with which a shell completes commands, options and names.",
    discussion: """
      Save what is printed where your shell looks for completions: for zsh as _casebook in a folder \
      of fpath, for bash in ~/.local/share/bash-completion/completions/casebook, for fish in \
      ~/.config/fish/completions/casebook.fish.

      Example: casebook completions fish > ~/.config/fish/completions/casebook.fish
      """
  )

  @Argument(help: "The shell.")
  var shell: Shell

  func run() throws {
    let kind: CompletionShell =
      switch shell {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    Console.write(Casebook.completionScript(for: kind), to: .output)
  }
}
