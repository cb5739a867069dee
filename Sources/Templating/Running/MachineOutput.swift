internal import Diagnostics

/// Writing: text, values, captured output.
extension MachineState {
  @inline(__always)
  mutating func write(_ memory: Memory, _ start: Int, _ count: Int) {
    output.append(contentsOf: UnsafeBufferPointer(rebasing: memory.texts[start..<start + count]))
  }

  @inline(__always)
  mutating func print(_ value: Value, _ mode: OutputMode) throws(RenderFailure) {
    if output.count > context.limits.bytes {
      throw RenderFailure(.outputTooLarge, Wording("\(context.limits.bytes)"))
    }
    switch value {
    case .string(let text):
      if mode == .plain { output.append(contentsOf: text.utf8) } else { appendEscaped(text, to: &output) }
    case .markup(let text): output.append(contentsOf: text.utf8)
    case .int(let number): appendDigits(number, to: &output)
    case .undefined: break
    case .fragment(let fragment): fragment.write(to: &output)
    default: printOther(value, mode)
    }
  }

  private mutating func printOther(_ value: Value, _ mode: OutputMode) {
    let text = value.printed
    if mode == .plain { output.append(contentsOf: text.utf8) } else { appendEscaped(text, to: &output) }
  }

  @inline(__always)
  mutating func printField(_ value: Value, _ number: Int, _ mode: OutputMode) throws(RenderFailure) {
    let reference = program.fields[number]
    if case .record(let record) = value, let shape = reference.shape, record.shape === shape {
      return try print(record.fields[reference.index], mode)
    }
    try print(try field(number, of: value), mode)
  }

  mutating func startCapture() {
    outerOutputs.append(output)
    output = spareOutputs.popLast() ?? []
  }

  mutating func endCapture(isMarkup: Bool) throws(RenderFailure) -> Value {
    let text = String(decoding: output, as: UTF8.self)
    output.removeAll(keepingCapacity: true)
    spareOutputs.append(output)
    output = outerOutputs.popLast() ?? []
    if text.utf8.count > context.limits.bytes {
      throw RenderFailure(.outputTooLarge, Wording("\(context.limits.bytes)"))
    }
    return isMarkup ? .markup(text) : .string(text)
  }
}

/// Appends a whole number in decimal digits.
func appendDigits(_ number: Int, to output: inout [UInt8]) {
  var rest = number.magnitude
  if number < 0 { output.append(0x2D) }
  if rest < 10 { return output.append(0x30 + UInt8(rest)) }
  let start = output.count
  while rest > 0 {
    output.append(0x30 + UInt8(rest % 10))
    rest /= 10
  }
  output[start...].reverse()
}
