internal import Diagnostics

/// Fields and items: `page.title`, `list[0]`, `text[1:]`.
extension Checker {
  /// The operand, the field's number and type of `base.name` where base is a record of one type, so
  /// that the field can be printed in one step.
  func recordField(_ base: Expression, _ name: String, _ span: Span) -> (Int32, Int32, ValueType)? {
    guard let (basePath, baseType) = pathAndType(base), case .record(let record) = baseType,
      let (_, field) = record.field(name)
    else { return nil }
    let operand = notingRead(of: base, name) { value(base) }
    let type = flow[basePath.appending(name)] ?? field.valueType
    return (operand.index, builder.field(name, in: record), type)
  }

  func attribute(
    _ base: Expression,
    _ name: String,
    _ expression: Expression,
    _ target: Int32?
  ) -> Operand {
    if case .name(let baseName) = base.kind, let special = specialField(baseName, name, expression)
    {
      return special
    }
    let input = notingRead(of: base, name) { value(base) }
    return field(name, of: input, base, expression, target)
  }

  /// Fields of what is no value: `loop.index`, `forms.input`, `self.title`.
  private func specialField(
    _ baseName: String,
    _ name: String,
    _ expression: Expression
  ) -> Operand? {
    let slot = slot(of: baseName)
    if let slot, case .module(let index) = flow[Path(slot: slot)] {
      return moduleField(modules[index], name, expression.span)
    }
    if slot == nil, baseName == "loop", let loop = openLoops.last {
      return loopProperty(loop.index, name, expression.span)
    }
    if slot == nil, baseName == "self" {
      let exists = inheritance?.blocks[name] != nil
      let value = exists ? Value.bool(true) : .undefined
      return Operand(index: builder.constant(value), type: exists ? .blocks : .undefined)
    }
    if let slot, case .loop(let index) = flow[Path(slot: slot)] {
      return loopProperty(index, name, expression.span)
    }
    return nil
  }

  private func field(
    _ name: String,
    of input: Operand,
    _ base: Expression,
    _ expression: Expression,
    _ target: Int32?
  ) -> Operand {
    let known = pathAndType(expression).flatMap { flow[$0.0] }
    requirePresent(input.type, base)
    let type = known ?? fieldType(name, of: input.type.truthy, expression)
    var record: RecordType?
    if case .record(let single) = input.type.truthy { record = single }
    let slot = target ?? builder.takeSlot()
    let number = builder.field(name, in: record)
    builder.emit(Instruction(.field, slot, input.index, number), at: place(expression.span))
    return Operand(index: slot, type: type)
  }

  private func fieldType(
    _ name: String,
    of type: ValueType,
    _ expression: Expression
  ) -> ValueType {
    if type.members.isEmpty { return dialect.allowsUndefined ? .undefined : .never }
    return .either(type.members.map { memberFieldType(name, of: $0, expression) })
  }

  private func memberFieldType(
    _ name: String,
    of type: ValueType,
    _ expression: Expression
  ) -> ValueType {
    switch type {
    case .record(let record):
      if let (_, field) = record.field(name) { return field.valueType }
      if dialect.allowsUndefined { return .undefined }
      let names = record.fields.map(\.name)
      report(
        .unknownField,
        Wording(record.name),
        Wording(name),
        at: expression.span,
        hints: Hint.nearest(to: name, among: names) + [record.hint].compactMap { $0 }
      )
      return .never
    case .dictionary(let value): return .either([value, .undefined])
    case .tuple(let items) where items.count == 2 && (name == "grouper" || name == "list"):
      return items[name == "grouper" ? 0 : 1]
    case .namespace(let fields):
      if fields.contains(name) || dialect.allowsUndefined { return .any }
      report(
        .unknownField,
        "namespace",
        Wording(name),
        at: expression.span,
        hints: Hint.nearest(to: name, among: fields)
      )
      return .never
    case .any: return .any
    case .macro, .loop, .blocks, .module: return .any
    default:
      if dialect.allowsUndefined { return .any }
      report(.noFields, Wording(name), type.described, at: expression.span)
      return .never
    }
  }

  // MARK: Items

  func item(
    _ base: Expression,
    _ key: Expression,
    _ expression: Expression,
    _ target: Int32?
  ) -> Operand {
    let input = value(base)
    if case .literal(.string(let name)) = key.kind, !input.type.mayBeText {
      return field(name, of: input, base, expression, target)
    }
    requirePresent(input.type, base)
    let slot = target ?? builder.takeSlot()
    let keyOperand = value(key)
    requirePresent(keyOperand.type, key)
    let type = ValueType.either(
      input.type.truthy.members.map { itemType(of: $0, keyOperand, expression.span) }
    )
    builder.emit(
      Instruction(.item, slot, input.index, keyOperand.index),
      at: place(expression.span)
    )
    return Operand(index: slot, type: type)
  }

  private func itemType(of type: ValueType, _ key: Operand, _ span: Span) -> ValueType {
    switch type {
    case .list(let item): return dialect.allowsUndefined ? .any : item
    case .tuple(let items):
      if case .int(let index) = key.literal {
        let wanted = index < 0 ? items.count + index : index
        if items.indices.contains(wanted) { return items[wanted] }
        return .undefined
      }
      return .either(items + [.undefined])
    case .dictionary(let value): return .either([value, .undefined])
    case .string, .url, .date: return .string
    case .markup: return .markup
    case .any, .record, .never: return .any
    default:
      if !dialect.allowsUndefined { report(.noItems, type.described, at: span) }
      return .any
    }
  }

  func slice(
    _ base: Expression,
    _ bounds: [Expression?],
    _ span: Span,
    _ target: Int32?
  ) -> Operand {
    let slot = target ?? builder.takeSlot()
    let input = value(base)
    requirePresent(input.type, base)
    temporarily {
      let first = builder.takeSlots(3)
      for (index, bound) in bounds.enumerated() {
        if let bound {
          requirePresent(compute(bound, into: first + Int32(index)).type, bound)
        } else {
          builder.emit(Instruction(.move, first + Int32(index), builder.constant(Value.none)))
        }
      }
      builder.emit(Instruction(.slice, slot, input.index, first), at: place(span))
    }
    switch input.type.truthy {
    case .tuple(let items): return Operand(index: slot, type: .list(.either(items)))
    case let type: return Operand(index: slot, type: type)
    }
  }
}

extension ValueType {
  /// Whether the value could be text.
  fileprivate var mayBeText: Bool {
    members.contains { [.string, .url, .date, .markup].contains($0) }
  }
}
