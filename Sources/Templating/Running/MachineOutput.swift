internal import Diagnostics

/// Writing: text, values, captured output.
extension MachineState {
  @inline(__always)
  mutating func write(_ memory: Memory, _ start: Int, _ count: Int) {
    output.append(UnsafeBufferPointer(rebasing: memory.texts[start..<start + count]))
  }

  @inline(__always)
  mutating func print(_ value: borrowing Value, _ mode: OutputMode) throws(RenderFailure) {
    switch value {
    case .string(let text): if mode == .escaped { output.appendEscaped(text) } else { write(text, mode) }
    case .markup(let text): output.append(text)
    case .int(let number): output.appendDigits(number)
    case .undefined: break
    case .fragment(let fragment): write(fragment)
    default: write(copy value, mode)
    }
    if output.count > byteLimit {
      throw RenderFailure(.outputTooLarge, Wording("\(context.limits.bytes)"))
    }
  }

  @inline(never)
  private mutating func write(_ fragment: any MarkupFragment) {
    scratch.removeAll(keepingCapacity: true)
    fragment.write(to: &scratch)
    scratch.withUnsafeBufferPointer { output.append($0) }
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
    _ memory: Memory, _ operand: Int32, _ number: Int, _ mode: OutputMode
  ) throws(RenderFailure) {
    let reference = memory.fields[number]
    if case .record(let record) = memory[operand], let shape = reference.shape,
      record.shape === shape
    {
      return try print(record.fields[reference.index], mode)
    }
    try print(try field(number, of: memory[operand]), mode)
  }

  mutating func startCapture() {
    captureStarts.append(output.count)
  }

  mutating func endCapture(isMarkup: Bool) -> Value {
    let start = captureStarts.popLast() ?? 0
    let text = String(
      decoding: UnsafeBufferPointer(rebasing: output.bytes[start...]), as: UTF8.self)
    output.shrink(to: start)
    return isMarkup ? .markup(text) : .string(text)
  }
}
