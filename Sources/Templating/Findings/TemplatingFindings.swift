package import Diagnostics

/// All findings of this room, for the tests and the manual.
package enum TemplatingFindings {
  /// The findings in the order of their codes.
  package static let all: [Finding] = syntax + types + links + markup + run

  private static let syntax: [Finding] = [
    .unexpectedToken, .unexpectedCharacter, .unclosedComment, .unclosedRaw, .unclosedOutput,
    .unclosedTag, .unclosedString, .invalidEscape, .invalidName, .unopenedBracket, .wrongBracket,
    .numberTooLarge, .unclosedBlock, .emptyOutput, .nestedTooDeep, .unknownTag, .unopenedTag,
    .wrongEnd, .outsideOfLoop, .assignmentToLiteral, .duplicateBlock, .requiredBlockWithContent,
    .callWithoutCall, .duplicateParameter, .parameterAfterDefault, .privateImport, .sliceInTuple,
    .argumentOrder, .duplicateArgument, .chainedTests,
  ]

  private static let types: [Finding] = [
    .unknownName, .unknownField, .noFields, .noItems, .valueMayBeMissing, .valueMissing,
    .unprintable, .unknownFilter, .filterLeftOut, .unknownTest, .testLeftOut, .tooManyArguments,
    .argumentTwice, .unknownArgument, .argumentMissing, .wrongArgument, .argumentNotLiteral,
    .unknownChoice, .spreadArguments, .wrongOperands, .numberExpected, .notAContainer, .notALoop,
    .wrongItemCount, .notUnpackable, .fieldOfNoNamespace, .notCallable, .noCaller,
    .loopNotRecursive, .autoescapeNotLiteral, .functionLeftOut, .safeText, .neverRead,
  ]

  private static let links: [Finding] = [
    .unknownTemplate, .templateCycle, .nameNotLiteral, .programTooLarge, .blockWithoutPlace,
    .blockInsideItself, .requiredBlockMissing, .superOutsideBlock, .nothingAbove, .unknownBlock,
    .notInModule, .outsideOfBlocks, .templateNeverUsed,
  ]

  private static let markup: [Finding] = [
    .unquotedAttribute, .outputInTag, .outputInName, .outputInComment, .outputInScript,
    .outputInStyle, .outputInCode, .branchesDiffer, .bodyChangesPlace, .endsInTag, .refusedScheme,
  ]

  private static let run: [Finding] = [
    .divisionByZero, .wrongOperandsAtRun, .repetitionTooLong, .notANumber, .notALoopAtRun,
    .notAContainerAtRun, .wrongItemCountAtRun, .fieldOfNothing, .fieldOfNoNamespaceAtRun,
    .notCallableAtRun, .wrongArgumentsAtRun, .notADictionary, .notAKey, .sliceStepZero,
    .recursionTooDeep, .tooManyRounds, .outputTooLarge, .wrongValue, .badFormat, .notADate,
    .notSliceable, .textTooLong,
  ]
}
