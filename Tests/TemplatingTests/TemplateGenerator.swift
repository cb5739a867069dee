/// Writes random templates that are valid, from a seed: the same seed gives the same templates.
struct TemplateGenerator {
  static let context = """
    {"a": 1, "b": -2, "f": 2.5, "s": "a <b> & 'c'", "e": "", "t": true, "no": false, "none": null,
     "l": [3, 1, 2], "w": ["b", "<A>", "c"], "d": {"k": "v", "n": 3}, "em": [],
     "r": [{"n": "x", "v": 1, "c": []}, {"n": "y", "v": 2, "c": [{"n": "z", "v": 3, "c": []}]}]}
    """

  private var state: UInt64
  private var depth = 0
  private var names = ["a", "b", "f", "s", "e", "t", "no", "none", "l", "w", "d", "em", "missing"]
  private var macros: [String] = []
  private var counter = 0
  private var loops = 0

  init(seed: UInt64) {
    state = seed
    // Without this, neighbouring seeds would give the same numbers, one later.
    state = UInt64(number(below: .max)) &* 0xD134_2543_DE82_EF95
  }

  /// The next template.
  mutating func template() -> String {
    body(5)
  }

  // MARK: Chance

  /// A random number by the method splitmix64.
  private mutating func number(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }

  private mutating func one<Item>(of items: [Item]) -> Item { items[number(below: items.count)] }

  private mutating func fresh(_ prefix: String) -> String {
    counter += 1
    return "\(prefix)\(counter)"
  }

  // MARK: Statements

  private mutating func body(_ most: Int) -> String {
    depth += 1
    defer { depth -= 1 }
    return (0...number(below: most)).map { _ in statement() }.joined()
  }

  private mutating func statement() -> String {
    guard depth < 5 else { return output() }
    switch number(below: 15) {
    case 0:
      return "\(open("if")) \(any()) %}\(body(3))\(open("else")) %}\(body(2))\(open("endif")) %}"
    case 1:
      return
        "\(open("if")) \(any()) %}\(body(3))\(open("elif")) \(any()) %}\(body(2))\(open("endif")) %}"
    case 2, 3: return loop()
    case 4: return set()
    case 5: return macro()
    case 6: return "\(open("with")) q = \(any()) %}\(body(2)){{ q }}\(open("endwith")) %}"
    case 7:
      return
        "{% filter \(one(of: ["upper", "trim", "title", "replace('a', 'o')"])) %}\(body(2)){% endfilter %}"
    case 8: return call()
    case 9: return "{% set \(fresh("blk")) %}\(body(2)){% endset %}"
    case 10: return one(of: [" text ", "\n", "<p>", "  \n  ", "日本語。", "{# note #}"])
    default: return output()
    }
  }

  private mutating func open(_ tag: String) -> String {
    one(of: ["{%", "{%-", "{%", "{%"]) + " " + tag
  }

  private mutating func output() -> String {
    "\(one(of: ["{{", "{{", "{{-"])) \(any()) \(one(of: ["}}", "}}", "-}}"]))"
  }

  private mutating func loop() -> String {
    let name = fresh("i")
    let filter = number(below: 4) == 0 ? " if \(any())" : ""
    let source = list()
    names.append(name)
    loops += 1
    let extra = one(of: [
      "{{ loop.index }}", "{{ loop.first }}", "{{ loop.revindex0 }}", "{{ loop.cycle('x', 'y') }}",
      "{{ loop.changed(\(name)) }}", "{{ loop.nextitem }}", "{{ loop.length }}", "",
      "{% if loop.index == 2 %}{% continue %}{% endif %}",
      "{% if loop.index == 2 %}{% break %}{% endif %}",
    ])
    let inner = extra + body(3)
    loops -= 1
    names.removeLast()
    let otherwise = number(below: 3) == 0 ? "{% else %}\(body(1))" : ""
    return "\(open("for")) \(name) in \(source)\(filter) %}\(inner)\(otherwise)\(open("endfor")) %}"
  }

  private mutating func set() -> String {
    if number(below: 4) == 0 {
      let (one, two) = (fresh("p"), fresh("p"))
      let text = "{% set \(one), \(two) = \(any()), \(any()) %}"
      if depth < 2 { names += [one, two] }
      return text
    }
    let name = number(below: 3) == 0 ? one(of: ["a", "s", "l"]) : fresh("v")
    let text = "{% set \(name) = \(any()) %}{{ \(name) }}"
    return text
  }

  private mutating func macro() -> String {
    let name = fresh("m")
    names += ["x", "y"]
    let inner = body(2)
    names.removeLast(2)
    let text =
      "{% macro \(name)(x, y=\(any())) %}\(inner){% if caller %}{{ caller(x) }}{% endif %}{% endmacro %}"
    if depth < 2 { macros.append(name) }
    return text
  }

  private mutating func call() -> String {
    guard !macros.isEmpty else { return output() }
    let name = one(of: macros)
    let arguments = one(of: ["\(any())", "\(any()), \(any())", "y=\(any()), x=1", ""])
    if number(below: 2) == 0 { return "{{ \(name)(\(arguments)) }}" }
    return "{% call(z) \(name)(\(arguments)) %}\(body(1)){{ z }}{% endcall %}"
  }

  // MARK: Expressions

  private mutating func any() -> String {
    depth += 1
    defer { depth -= 1 }
    guard depth < 8 else { return one(of: names) }
    switch number(below: 16) {
    case 0, 1, 2: return one(of: names)
    case 3: return whole()
    case 4, 5: return text()
    case 6: return list()
    case 7: return "(\(any()) \(one(of: ["and", "or"])) \(any()))"
    case 8: return "(not \(any()))"
    case 9: return "(\(any()) if \(any()) else \(any()))"
    case 10: return "(\(whole()) \(one(of: ["<", "<=", "==", "!=", ">"])) \(whole()))"
    case 11:
      return
        "(\(any()) is \(one(of: ["defined", "none", "string", "number", "mapping", "sequence", "true"])))"
    case 12: return "(\(any()) \(one(of: ["==", "!="])) \(any()))"
    case 13: return "(\(one(of: ["a", "s", "w", "missing"])) ~ \(any()))"
    case 14:
      return one(of: [
        "d.k", "d['n']", "d.zz", "r[0].n", "r[1].c[0].n", "l[0]", "l[-1]", "s[1:3]", "w[::-1]",
      ])
    default: return "(\(any()) in \(list()))"
    }
  }

  private mutating func whole() -> String {
    depth += 1
    defer { depth -= 1 }
    if depth > 12 { return "2" }
    switch number(below: 6) {
    case 0: return "\(number(below: 20))"
    case 1:
      return one(of: ["f", "l|length", "l|sum", "w|length", "s|length", "l|max", "(-3)", "1.5"])
    case 2: return "(\(whole()) \(one(of: ["+", "-", "*"])) \(number(below: 9)))"
    case 3: return "(\(whole()) \(one(of: ["//", "%", "/"])) \(one(of: ["2", "3", "-2", "1.5"])))"
    default: return "\(number(below: 5))"
    }
  }

  private mutating func text() -> String {
    depth += 1
    defer { depth -= 1 }
    if depth > 12 { return "s" }
    switch number(below: 10) {
    case 0: return one(of: ["'x<y'", "\"it's\"", "'日本'", "'&amp;'", "''"])
    case 1:
      return
        "(\(text())|\(one(of: ["upper", "lower", "title", "capitalize", "trim", "e", "safe", "string", "forceescape"])))"
    case 2: return "(\(text())|replace('a', \(text())))"
    case 3: return "(\(list())|join(\(one(of: ["','", "'<'", "'-'|safe"]))))"
    case 4: return "(\(any())|default(\(text()), \(one(of: ["true", "false"]))))"
    case 5: return "(\(text()) + \(text()))"
    case 6: return "(\(text())|truncate(3, true, '…', 0))"
    case 7: return "(\(list())|tojson)"
    case 8: return "(\(text())|striptags)"
    default: return "s"
    }
  }

  private mutating func list() -> String {
    depth += 1
    defer { depth -= 1 }
    if depth > 12 { return "l" }
    switch number(below: 9) {
    case 0: return "[\(any()), \(any())]"
    case 1: return "w|map('upper')|list"
    case 2:
      return
        "l|\(one(of: ["sort", "reverse|list", "select('odd')|list", "reject('gt', 1)|list", "batch(2)|list", "unique|list"]))"
    case 3: return "r|map(attribute='\(one(of: ["n", "v", "zz"]))')|list"
    case 4: return "range(\(number(below: 4)))"
    case 5: return "r|selectattr('v', 'gt', 1)|map(attribute='n')|list"
    case 6: return "d|dictsort"
    case 7: return "(1, 'b', none)"
    default: return one(of: ["l", "w", "em"])
    }
  }
}
