internal import Diagnostics

/// Writing: text, values, captured output.
extension MachineState {
  @inline(__always)
  mutating func write(_ memory: Memory, _ start: Int, _ count: Int) {
    output.append(UnsafeBufferPointer(rebasing: memory.texts[start..<start + count]))
  }

  @inline(__always)
  mutating func print(_ value: borrowing Value, _ mode: OutputMode) throws(RenderFailure) {
    if mode.rawValue > OutputMode.attribute.rawValue {
      try writeByContext(copy value, mode)
    } else {
      switch value {
      case .string(let text):
        if mode == .plain { output.append(text) } else { output.appendEscaped(text) }
      case .markup(let text):
        if mode == .attribute { writeInAttribute(text) } else { output.append(text) }
      case .int(let number): output.appendDigits(number)
      case .undefined: break
      case .fragment(let fragment):
        if mode == .attribute { writeInAttribute(fragment.text) } else { write(fragment) }
      default: write(copy value, mode)
      }
    }
    if output.count > byteLimit {
      throw RenderFailure(.outputTooLarge, Wording("\(context.limits.bytes)"))
    }
  }

  /// Writes a value into a URL or JSON.
  @inline(never)
  private mutating func writeByContext(
    _ value: Value,
    _ mode: OutputMode
  ) throws(RenderFailure) {
    switch mode {
    case .json:
      var writer = JSONWriter(isASCII: false, sortsKeys: false)
      try writer.write(value.isDefined ? value : Value.none)
      output.append(writer.text)
    case .jsonString:
      var writer = JSONWriter(isASCII: false, sortsKeys: false)
      try writer.write(.string(value.printed))
      output.append(String(writer.text.dropFirst().dropLast()))
    default:
      // HTML is text here too: `javascript:` stays what it is when it has been captured.
      let text = value.isMarkup ? TagStripper.unescaped(value.printed) : value.printed
      if !output.appendURL(text, mode: mode) { note(.refusedScheme, Wording(text)) }
    }
  }

  /// Writes HTML into an attribute: what is escaped stays so, and nothing can end the attribute.
  @inline(never)
  private mutating func writeInAttribute(_ html: String) {
    for byte in html.utf8 {
      switch byte {
      case 0x22: output.append("&#34;")
      case 0x27: output.append("&#39;")
      case 0x3C: output.append("&lt;")
      case 0x3E: output.append("&gt;")
      default: output.append(byte)
      }
    }
  }

  /// Notes a warning at the current step.
  private mutating func note(_ finding: Finding, _ argument: Wording) {
    guard warnings.count < 100 else { return }
    warnings.append(located(RenderFailure(finding, argument)).diagnostic)
  }

  @inline(never)
  private mutating func write(_ fragment: any MarkupFragment) {
    fragment.write(to: &output)
  }

  @inline(never)
  private mutating func write(_ value: Value, _ mode: OutputMode) {
    write(value.printed, mode)
  }

  @inline(never)
  private mutating func write(_ text: String, _ mode: OutputMode) {
    if mode == .plain { output.append(text) } else { output.appendEscaped(text) }
  }

  @inline(__always)
  mutating func printField(
    _ memory: Memory,
    _ operand: Int32,
    _ number: Int,
    _ mode: OutputMode
  ) throws(RenderFailure) {
    if case .record(let record) = memory[operand],
      record.shapeID == memory.fields[number].shapeID
    {
      return try print(record.fields[memory.fields[number].index], mode)
    }
    try print(try field(number, of: memory[operand]), mode)
  }

  mutating func startCapture() {
    captureStarts.append(output.count)
  }

  mutating func endCapture(isMarkup: Bool) -> Value {
    let start = captureStarts.popLast() ?? 0
    let text = String(
      decoding: UnsafeBufferPointer(rebasing: output.bytes[start...]),
      as: UTF8.self
    )
    output.shrink(to: start)
    return isMarkup ? .markup(text) : .string(text)
  }
}
