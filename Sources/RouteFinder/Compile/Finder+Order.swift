extension Finder {
  /// The finder with the questions of each of its ``reorderedGroups`` in the order that asks the fewest questions.
  ///
  /// Every set of answers leads to the same outcomes as before. The groups are ordered one at a time, from the first.
  /// In a group of up to eight questions, the order is the best of all that the conditions allow: a question stays
  /// before or after another if one of them has a condition that looks at the other. The best order has the lowest mean
  /// number of questions asked, each offered answer being equally likely; of several, it is the one whose longest
  /// journey asks the fewest, then the first in the author's order. In a larger group, eight neighbours at a time are
  /// ordered like this until nothing improves. So the order is never worse than the author's.
  ///
  /// A group stays as it is if its questions are not next to each other, or if it takes more than the limits. A diagram
  /// belongs to the finder that it was made from, so ``compile(given:limits:)`` never changes the
  /// order by itself: compile what this returns.
  public func ordered(limits: CompileLimits = CompileLimits()) -> Finder {
    var ordered = self
    ordered.questions = questionOrder(limits: limits).map { questions[$0] }
    return ordered
  }

  /// The order in which ``ordered(limits:)`` puts the questions: for each position, the question's present index.
  public func questionOrder(limits: CompileLimits = CompileLimits()) -> [Int] {
    var order = Array(questions.indices)
    for members in groupRanges() {
      improve(&order, members, limits: limits)
    }
    return order
  }

  /// Where the groups are that may be reordered.
  private func groupRanges() -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for group in reorderedGroups {
      let members = questions.indices.filter { questions[$0].group == group }
      guard members.count > 1, let first = members.first, let last = members.last, last - first == members.count - 1
      else { continue }
      ranges.append(first..<last + 1)
    }
    return ranges.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Orders the windows of a group, one after the other, until none of them changes.
  private func improve(_ order: inout [Int], _ members: Range<Int>, limits: CompileLimits) {
    let windows = GroupOrder.windows(in: members)
    var unchanged = 0
    for turn in 0..<Self.mostRounds * windows.count where unchanged < windows.count {
      var current = self
      current.questions = order.map { questions[$0] }
      let window = windows[turn % windows.count]
      var group = GroupOrder(of: window, in: current, limits: limits)
      let found = group?.best() ?? Array(window)
      let isFinal = windows.count == 1 || found.elementsEqual(window)
      unchanged = isFinal ? unchanged + 1 : 0
      order.replaceSubrange(window, with: found.map { order[$0] })
    }
  }

  /// The most passes over a large group; two or three are usual.
  private static let mostRounds = 10
}
