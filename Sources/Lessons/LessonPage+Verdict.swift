extension LessonPage {
  /// The page as it is while nobody has seen yet what decides: answers stand there, and nothing is
  /// said about them.
  ///
  ///     page.withoutVerdict.question?.isRight  // nil
  public var withoutVerdict: LessonPage {
    var page = self
    page.revealed = nil
    page.predicted = predicted.map {
      PagePrediction(answer: $0.unjudged ?? $0.answer, isRight: nil, right: nil)
    }
    page.question = question?.withoutVerdict
    return page
  }
}

extension PageQuestion {
  fileprivate var withoutVerdict: PageQuestion {
    var question = self
    question.isRight = nil
    question.rightMarks = []
    (question.right, question.because, question.trueHere) = (nil, nil, nil)
    (question.careful, question.wrong) = (nil, nil)
    question.options = options.map { option in
      PageOption(
        text: option.text, hands: option.hands, number: nil, isRight: nil,
        isChosen: option.isChosen, rank: option.rank)
    }
    return question
  }
}
