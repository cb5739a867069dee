import Foundation
import Mustache
import Stencil

/// Measures how long other template engines for Swift take for `page.html`, written in their
/// languages: `page.stencil` and `page.mustache`.
///
/// Prints the page with `--print`, for `compare.py`, which checks that it is the same; else the
/// microseconds a page, the best of several rounds.
@main
enum RivalsBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 3 else {
      return print("usage: RivalsBenchmark TEMPLATES DATA stencil|mustache [--print]")
    }
    let templates = URL(fileURLWithPath: arguments[1])
    let json = try Data(contentsOf: URL(fileURLWithPath: arguments[2]))
    guard let values = try JSONSerialization.jsonObject(with: json) as? [String: Any] else {
      return print("no data")
    }
    let data = values.mapValues(native)
    let render: () throws -> String
    switch arguments[3] {
    case "stencil": render = try stencil(templates, data)
    case "mustache": render = try mustache(templates, data)
    default: return print("no engine has the name \(arguments[3])")
    }
    if arguments.contains("--print") {
      return print(try render(), terminator: "")
    }
    let clock = ContinuousClock()
    var best = Duration.seconds(1_000)
    var count = 0
    for _ in 0..<20 {
      let time = try clock.measure {
        for _ in 0..<200 {
          count = try render().utf8.count
        }
      }
      best = min(best, time)
    }
    let nanoseconds =
      Double(best.components.attoseconds) / 1e9 + Double(best.components.seconds) * 1e9
    print("\((nanoseconds / 200 / 10).rounded() / 100) microseconds, \(count) bytes")
  }

  /// Stencil escapes nothing and has no filter for it, so the benchmark brings one.
  private static func stencil(
    _ templates: URL,
    _ data: [String: Any]
  ) throws -> () throws -> String {
    let filters = Extension()
    filters.registerFilter("escape") { (value: Any?) in (value as? String).map(escaped) }
    let environment = Environment(loader: KeepingLoader(folder: templates), extensions: [filters])
    let template = try environment.loadTemplate(name: "page.stencil")
    return { try template.render(data) }
  }

  /// The templates are parsed once, by the library.
  private static func mustache(
    _ templates: URL,
    _ data: [String: Any]
  ) throws -> () throws -> String {
    var parsed: [String: MustacheTemplate] = [:]
    for name in ["layout", "page"] {
      let file = templates.appendingPathComponent("\(name).mustache")
      parsed[name] = try MustacheTemplate(string: String(contentsOf: file, encoding: .utf8))
    }
    let library = MustacheLibrary(templates: parsed)
    return { library.render(data, withTemplate: "page") ?? "" }
  }

  /// Gives a value of JSON the form that both engines are quickest with.
  ///
  /// A dictionary would cost Stencil many times as much on Linux, where it is bridged as a whole
  /// for each look at it.
  private static func native(_ value: Any) -> Any {
    switch value {
    case let dictionary as [String: Any]: Record(dictionary.mapValues(native))
    case let list as [Any]: list.map(native)
    default: String(describing: value)
    }
  }

  /// Writes text with the five characters of HTML escaped, in the way of Jinja2.
  private static func escaped(_ text: String) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): output.append(contentsOf: "&#34;".utf8)
      case UInt8(ascii: "'"): output.append(contentsOf: "&#39;".utf8)
      default: output.append(byte)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}

/// The fields of a site, a page or an entry.
final class Record: DynamicMemberLookup, MustacheParent {
  private let fields: [String: Any]

  init(_ fields: [String: Any]) {
    self.fields = fields
  }

  subscript(dynamicMember name: String) -> Any? { fields[name] }

  func child(named name: String) -> Any? { fields[name] }
}

/// A loader that reads and splits each template once; Stencil's own do it for every page.
final class KeepingLoader: Loader {
  private let folder: URL
  private var kept: [String: Template] = [:]

  init(folder: URL) {
    self.folder = folder
  }

  func loadTemplate(name: String, environment: Environment) throws -> Template {
    if let template = kept[name] { return template }
    let file = folder.appendingPathComponent(name)
    let template = Template(
      templateString: try String(contentsOf: file, encoding: .utf8),
      environment: environment,
      name: name
    )
    kept[name] = template
    return template
  }
}
